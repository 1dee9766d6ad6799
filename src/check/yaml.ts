import { LineCounter, isAlias, isCollection, isMap, isNode, isScalar, parseDocument, visit, type Document } from 'yaml';
import type { Position, Trouve } from './problem.ts';
import { cleDe, direErreurYaml } from './messages/yaml.ts';

export type Chemin = readonly PropertyKey[];

export interface Tete {
  /** The values; `undefined` when there is any problem. */
  data: unknown;
  /** Where the value (or the key, if asked) of a path stands; falls back on the nearest parent that exists. */
  position: (chemin: Chemin, deLaCle?: boolean) => Position;
  /** A number or a word as it is typed: `08`, which YAML reads as 8. */
  brut: (chemin: Chemin) => string | undefined;
  problemes: Trouve[];
}

/** A mistake that prevents the text from being read; after `fin` nothing more can be hoped from it. */
export type Grave = Trouve & { fin?: boolean };

/** Reads YAML as `lireYaml` does, for who wants to read on: `legers` are mistakes that do not hide the values. */
export function analyserYaml(
  texte: string,
  decalage = 0,
): Omit<Tete, 'problemes'> & { grave?: Grave; legers: Trouve[] } {
  const lignes = new LineCounter();
  const locate = (offset: number): Position => {
    const { line, col } = lignes.linePos(offset);
    return { ligne: line + decalage, colonne: col };
  };
  const document: Document = parseDocument(texte, {
    lineCounter: lignes,
    version: '1.2',
    merge: false,
    prettyErrors: false,
  });
  const lignesTexte = texte.split('\n');
  const dire = (rang: number): Trouve => {
    const { code, message, pos } = document.errors[rang] ?? { code: '', message: '', pos: [0] };
    const dit = direErreurYaml(
      { code, message, suivante: document.errors[rang + 1]?.code },
      lignesTexte,
      lignes.linePos(pos[0]),
    );
    return { ...dit, ligne: dit.ligne + decalage, gravite: 'erreur' };
  };
  const legers = document.errors
    .flatMap(({ code }, rang) => (code === 'DUPLICATE_KEY' ? [rang] : []))
    .slice(0, 100)
    .map(dire);
  const premiere = document.errors.findIndex(({ code }) => code !== 'DUPLICATE_KEY');
  let grave: Grave | undefined = premiere >= 0 ? dire(premiere) : undefined;
  let data: unknown;
  try {
    grave ??= refuserPouvoirs(document, texte, locate);
    if (!grave) {
      data = document.toJS({ maxAliasCount: 0 });
      legers.push(...textesCoupes(document, texte, locate));
    }
  } catch {
    // Thousands of nested brackets exhaust the stack of the YAML reader.
    grave = { ...tropComplique, ligne: decalage + 1 };
  }
  const noeudA = (chemin: Chemin): unknown =>
    chemin.length === 0
      ? document.contents
      : isCollection(document.contents)
        ? document.getIn(chemin, true)
        : undefined;
  const position = (chemin: Chemin, deLaCle = false): Position => {
    for (let longueur = chemin.length; longueur >= 0; longueur--) {
      const partiel = chemin.slice(0, longueur);
      if (deLaCle && longueur === chemin.length && longueur > 0) {
        const parent = noeudA(chemin.slice(0, -1));
        const paire = isMap(parent)
          ? parent.items.find((i) => isScalar(i.key) && String(i.key.value) === chemin.at(-1))
          : undefined;
        if (paire && isScalar(paire.key) && paire.key.range) return locate(paire.key.range[0]);
      }
      const noeud = noeudA(partiel);
      if (isNode(noeud) && noeud.range) return locate(noeud.range[0]);
    }
    return { ligne: decalage + 1, colonne: 1 };
  };
  const brut = (chemin: Chemin): string | undefined => {
    const noeud = noeudA(chemin);
    return isScalar(noeud) ? noeud.source : undefined;
  };
  return { data, position, brut, legers, ...(grave && { grave }) };
}

const tropComplique: Grave = {
  ligne: 1,
  colonne: 1,
  champ: '',
  message: 'les champs ne sont pas lisibles',
  remede: 'écrivez des lignes « clé: valeur » simples',
  gravite: 'erreur',
  fin: true,
};

/** The first use of what YAML offers beyond plain values. */
function refuserPouvoirs(document: Document, texte: string, locate: (offset: number) => Position): Grave | undefined {
  let trouve: Grave | undefined;
  const refuser = (offset: number, message: string, remede: string, fin = false) => {
    const ou = Math.max(0, offset);
    const ligne = texte.slice(texte.lastIndexOf('\n', ou - 1) + 1, ou + 1);
    trouve = {
      ...locate(ou),
      champ: cleDe(ligne.replace(/\S$/, ' ')),
      message,
      remede,
      gravite: 'erreur',
      ...(fin && { fin }),
    };
    return visit.BREAK;
  };
  if (document.directives?.yaml.explicit)
    refuser(texte.search(/^%/m), 'une ligne commence par « % »', 'retirez-la', true);
  else
    visit(document, {
      Pair: (_, { key }) => {
        if (isScalar(key)) return undefined;
        return refuser(
          isNode(key) ? (key.range?.[0] ?? 0) : 0,
          'cette clé n’est pas un mot',
          'écrivez « clé: valeur »',
          true,
        );
      },
      Node: (_, noeud) => {
        const debut = noeud.range?.[0] ?? 0;
        const entreGuillemets = 'mettez le texte entre guillemets droits "…"';
        if (isAlias(noeud)) return refuser(debut, 'le texte commence par « * », un signe réservé', entreGuillemets);
        if (noeud.anchor !== undefined) {
          const ou = texte.lastIndexOf(`&${noeud.anchor}`, debut);
          return refuser(ou, 'le texte commence par « & », un signe réservé', entreGuillemets, true);
        }
        if (noeud.tag !== undefined)
          return refuser(
            texte.lastIndexOf('!', debut),
            'le texte commence par « ! », un signe réservé',
            entreGuillemets,
          );
        return undefined;
      },
    });
  return trouve;
}

/** « titre: Le PTCE #1 »: YAML takes what follows the hash for a comment, and drops it without a word. */
function textesCoupes(document: Document, texte: string, locate: (offset: number) => Position): Trouve[] {
  const coupes: Trouve[] = [];
  visit(document, {
    Scalar: (_, { type, value, range }) => {
      if (type !== 'PLAIN' || typeof value !== 'string' || !range) return;
      const suite = /^[ \t]+#/.exec(texte.slice(range[1], range[1] + 200));
      if (!suite) return;
      const ligne = texte.slice(texte.lastIndexOf('\n', range[1] - 1) + 1, range[1]);
      coupes.push({
        ...locate(range[1] + suite[0].length - 1),
        champ: cleDe(ligne),
        message: 'ce qui suit « # » n’est pas lu',
        remede: 'mettez le texte entre guillemets droits "…", ou le commentaire sur sa propre ligne',
        gravite: 'erreur',
      });
    },
  });
  return coupes;
}
