import { LineCounter, isMap, isPair, isScalar, parseDocument, type Document, type YAMLError } from 'yaml';
import type { Position, Probleme } from './probleme.ts';

/** A file cut in two: the YAML head and the Markdown body, each with the line where it starts. */
export interface Coupe {
  yaml: string;
  ligneYaml: number;
  corps: string;
  ligneCorps: number;
}

/** Windows editors write a BOM and CRLF line ends; neither is a mistake. */
export const normaliserFins = (texte: string) => texte.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** Cuts a file at its `---` lines. `null` when there is no complete head. The text must have been normalised. */
export function couper(texte: string): Coupe | null {
  const trouve = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(texte);
  if (!trouve || trouve.index !== 0) return null;
  const yaml = trouve[1] ?? '';
  const reste = texte.slice(trouve[0].length);
  const blanches = /^\n*/.exec(reste)?.[0].length ?? 0;
  return { yaml, ligneYaml: 2, corps: reste.slice(blanches).trimEnd(), ligneCorps: yaml.split('\n').length + 2 + blanches };
}

const FRANCAIS: Partial<Record<string, [message: string, remede: string]>> = {
  BAD_INDENT: ['décalage inattendu', 'alignez la ligne avec ses voisines, avec des espaces'],
  TAB_AS_INDENT: ['une tabulation sert de décalage', 'remplacez-la par deux espaces'],
  DUPLICATE_KEY: ['la même clé est écrite deux fois', 'gardez-en une seule'],
  BLOCK_AS_IMPLICIT_KEY: [
    'un texte avec « : » n’est pas protégé',
    'mettez-le entre guillemets droits "…", ou écrivez « >- » puis le texte à la ligne suivante',
  ],
  MULTILINE_IMPLICIT_KEY: ['une ligne n’a pas la forme « clé: valeur »', 'vérifiez le deux-points et le décalage'],
  MISSING_CHAR: ['un signe fermant manque', 'fermez le guillemet, le crochet ou l’accolade'],
  UNEXPECTED_TOKEN: ['un signe est de trop', 'mettez le texte entre guillemets droits "…"'],
  BAD_ALIAS: ['un mot commence par « * »', 'mettez le texte entre guillemets droits "…"'],
  TAG_RESOLVE_FAILED: ['un mot commence par « ! »', 'mettez le texte entre guillemets droits "…"'],
  BAD_SCALAR_START: ['une valeur commence par un signe réservé (@ ou `)', 'mettez-la entre guillemets droits "…"'],
  BAD_DQ_ESCAPE: ['une barre oblique inverse dans un texte entre "…"', 'doublez-la : \\\\'],
};

export interface Tete {
  data: unknown;
  /** Where the value (or the key, if asked) of a path stands; falls back on the nearest parent that exists. */
  position: (chemin: readonly PropertyKey[], deLaCle?: boolean) => Position;
  problemes: Omit<Probleme, 'fichier'>[];
}

const erreur = (position: Position, champ: string, message: string, remede: string): Omit<Probleme, 'fichier'> => ({
  ...position,
  champ,
  message,
  remede,
  gravite: 'erreur',
});

/**
 * Reads YAML without any of its powers: no tags, no anchors, no merge keys; dates stay text.
 * `decalage` is the number of lines before the text in its file.
 */
export function lireYaml(texte: string, decalage = 0): Tete {
  const lignes = new LineCounter();
  const document: Document = parseDocument(texte, { lineCounter: lignes, version: '1.2', merge: false, prettyErrors: false });
  const situer = (offset: number): Position => {
    const { line, col } = lignes.linePos(offset);
    return { ligne: line + decalage, colonne: col };
  };
  const problemes = document.errors.map((e: YAMLError) => {
    const [message, remede] = FRANCAIS[e.code] ?? ['le YAML n’est pas lisible', 'vérifiez les deux-points, les tirets et les décalages'];
    return erreur(situer(e.pos[0]), '', `en-tête illisible, ${message}`, remede);
  });
  const interdit = /(^|[\s[{,])([&*][\w-]+|!!?[\w/-]+)/m;
  if (problemes.length === 0 && /[&*!]/.test(texte)) {
    let ancre = -1;
    const visiter = (noeud: unknown): void => {
      const n = noeud as { anchor?: string; tag?: string; source?: string; items?: unknown[]; range?: [number, number, number]; key?: unknown; value?: unknown };
      if (!n || typeof n !== 'object') return;
      if (isPair(noeud)) {
        visiter(noeud.key);
        visiter(noeud.value);
        return;
      }
      if (ancre < 0 && (n.anchor !== undefined || (n.constructor.name === 'Alias' && n.source !== undefined) || (n.tag !== undefined && interdit.test(texte)))) {
        ancre = n.range?.[0] ?? 0;
      }
      n.items?.forEach(visiter);
    };
    visiter(document.contents);
    if (ancre >= 0)
      problemes.push(
        erreur(situer(ancre), '', 'ancre, renvoi ou étiquette YAML (&, *, !)', 'écrivez le texte en toutes lettres, entre guillemets droits "…"'),
      );
  }
  const position = (chemin: readonly PropertyKey[], deLaCle = false): Position => {
    for (let longueur = chemin.length; longueur >= 0; longueur--) {
      const partiel = chemin.slice(0, longueur);
      const noeud: unknown = longueur === 0 ? document.contents : document.getIn(partiel, true);
      if (deLaCle && longueur === chemin.length && longueur > 0) {
        const parent: unknown = longueur === 1 ? document.contents : document.getIn(chemin.slice(0, -1), true);
        const paire = isMap(parent) ? parent.items.find((i) => isScalar(i.key) && i.key.value === chemin.at(-1)) : undefined;
        if (paire && isScalar(paire.key) && paire.key.range) return situer(paire.key.range[0]);
      }
      const range = (noeud as { range?: [number, number, number] } | null | undefined)?.range;
      if (range) return situer(range[0]);
    }
    return { ligne: decalage + 1, colonne: 1 };
  };
  let data: unknown;
  try {
    data = problemes.length ? undefined : document.toJS({ maxAliasCount: 0 });
  } catch {
    problemes.push(erreur({ ligne: decalage + 1, colonne: 1 }, '', 'en-tête illisible', 'écrivez des lignes « clé: valeur » simples'));
  }
  return { data, position, problemes };
}
