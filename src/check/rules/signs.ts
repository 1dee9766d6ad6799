import { COMPOSANTS } from '../../render/components.ts';
import { citer } from '../values.ts';
import { nearest } from '../nearest.ts';

/** Reports a mistake at an offset of the text. */
export type Signaler = (offset: number, message: string, remede: string) => void;

const NOMS = Object.keys(COMPOSANTS);
export const REMEDE_ACCOLADE = 'écrivez la phrase sans accolades, ou avec des parenthèses';
export const REMEDE_BALISE = `retirez-la, ou prenez un composant du site (${NOMS.join(', ')})`;
/** Whether an attribute's value is not between straight quotation marks: a parser would see no tag at all. */
const valeurNue = (attributs: string) =>
  /=\s*[^\s"{]/.test(attributs.replace(/"[^"]*"|'[^']*'/g, '""').replace(/\{.*\}/gs, '{}'));
const REMEDE_CHEVRON = 'écrivez « moins de » ou « plus de », ou ôtez le signe';

/** HTML that Markdown says otherwise. */
const EN_MARKDOWN = new Map(
  Object.entries({
    b: 'écrivez **texte**',
    strong: 'écrivez **texte**',
    i: 'écrivez *texte*',
    em: 'écrivez *texte*',
    a: 'écrivez [texte](/adresse/)',
    br: 'laissez une ligne vide',
    p: 'laissez une ligne vide',
    ul: 'écrivez une liste avec des tirets',
    li: 'écrivez une liste avec des tirets',
    table: 'écrivez un tableau en Markdown dans <Tableau>',
  }),
);

/** Code, escapes and link targets hold signs that are only text; then come the signs that MDX would obey. */
const JETON = new RegExp(
  [
    String.raw`(?<texte>^[ \t>]*(?<cloture>\x60{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\k<cloture>[\x60~]*[ \t]*$|$(?![\s\S]))`,
    String.raw`(?<!\x60)(?<code>\x60+)(?!\x60)(?:(?!\n[ \t]*\n)[\s\S])*?(?<!\x60)\k<code>(?!\x60)`,
    String.raw`\\[\s\S]`,
    String.raw`\]\([ \t]*(?:<[^<>\n]*>|[^\s()<]*(?:\([^\s()]*\)[^\s()]*)*)(?:[ \t]+"[^"\n]*")?[ \t]*\))`,
    String.raw`(?<renvoi>\[(?!\^)(?:\\[\s\S]|[^\[\]\\]){0,999}\]:)`,
    String.raw`(?<esm>^(?:import|export)(?![\p{L}\p{N}_-])[^\n]*(?:\n(?![ \t]*(?:\n|$))[^\n]+)*)`,
    String.raw`(?<commentaire><!--[\s\S]*?(?:-->|$(?![\s\S]))|\{/\*[\s\S]*?(?:\*/\}|$(?![\s\S])))`,
    String.raw`(?<adresse><(?:[a-z][a-z0-9+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>)`,
    String.raw`(?<balise><(?<fin>/?)(?<nom>[A-Za-z][\w.:-]*)(?<attributs>(?:"[^"\n]*"|'[^'\n]*'|\{(?:[^{}]|\{[^{}]*\})*\}|(?!\n[ \t]*\n)[^"'<>{}])*)>)`,
    String.raw`(?<cassee><\/?(?:${NOMS.join('|')})\b[^\n<]*)`,
    String.raw`(?<chevron><)`,
    String.raw`(?<ouvrante>\{)`,
    String.raw`(?<fermante>\})`,
  ].join('|'),
  'gmu',
);

/** A tag met and not yet closed. A mute one has been reported: its closing tag goes without a word. */
interface Ouverte {
  nom: string;
  debut: number;
  longueur: number;
  muette: boolean;
}

/**
 * Reports what is not plain Markdown or a component of the site, and gives the text back with each mistake
 * blanked, letter for letter, so that a parser can read the rest and every position stays right. Works on signs
 * alone: a parser stops at the first mistake, and says it in terms of code.
 */
export function ecarterSignes(texte: string, signaler: Signaler): string {
  const morceaux: string[] = [];
  let fini = 0;
  const effacements: [debut: number, longueur: number][] = [];
  const effacer = (debut: number, longueur: number) => effacements.push([debut, longueur]);
  const pile: Ouverte[] = [];
  const refuser = (debut: number, longueur: number, message: string, remede: string) => {
    signaler(debut, message, remede);
    effacer(debut, longueur);
  };
  const jamaisFermee = ({ nom, debut, longueur }: Ouverte) =>
    refuser(debut, longueur, `balise <${nom}> jamais fermée`, `ajoutez </${nom}> sur sa propre ligne, après le texte`);

  const malEcrite = (nom: string, barre: string, debut: number, longueur: number, comment = '') => {
    refuser(debut, longueur, `balise <${barre}${nom}> mal écrite`, `écrivez ${exempleDe(nom, barre)}${comment}`);
    if (!barre) pile.push({ nom, debut, longueur, muette: true });
  };

  const fermer = (nom: string, debut: number, longueur: number) => {
    const rang = pile.findLastIndex((o) => o.nom === nom);
    const derniere = pile.at(-1);
    if (rang >= 0) {
      for (const oubliee of pile.splice(rang + 1)) if (!oubliee.muette) jamaisFermee(oubliee);
      if (pile.pop()?.muette) effacer(debut, longueur);
    } else if (derniere && nearest(nom, [derniere.nom]).length > 0) {
      pile.pop();
      if (derniere.muette) return effacer(debut, longueur);
      effacer(derniere.debut, derniere.longueur);
      refuser(debut, longueur, `</${nom}> ne ferme pas <${derniere.nom}>`, `écrivez </${derniere.nom}>`);
    } else if (NOMS.includes(nom))
      refuser(debut, longueur, `balise </${nom}> jamais ouverte`, `retirez-la, ou ajoutez <${nom}> avant le texte`);
    else refuser(debut, longueur, `balise </${nom}> interdite`, direBalise(nom));
    return undefined;
  };

  JETON.lastIndex = 0;
  for (let trouve = JETON.exec(texte); trouve; trouve = JETON.exec(texte)) {
    const {
      esm,
      renvoi,
      commentaire,
      adresse,
      balise,
      fin,
      nom = '',
      attributs = '',
      cassee,
      chevron,
      ouvrante,
      fermante,
    } = trouve.groups ?? {};
    const { index } = trouve;
    if (esm !== undefined) {
      const mot = esm.startsWith('import') ? 'import' : 'export';
      refuser(
        index,
        esm.length,
        `une ligne commence par « ${mot} », un mot de code`,
        'retirez-la, ou commencez la phrase autrement',
      );
    } else if (renvoi !== undefined) {
      // Compilers disagree on where a definition may stand, so on where its address is hidden.
      const remede = 'écrivez l’adresse sur place, [texte](/adresse/) ; sinon, une espace avant le deux-points';
      refuser(index, renvoi.length, `adresse de lien à part, après ${citer(renvoi)}`, remede);
    } else if (commentaire !== undefined) {
      refuser(index, commentaire.length, 'commentaire dans le texte', 'retirez-le');
    } else if (adresse !== undefined) {
      refuser(index, adresse.length, `adresse entre chevrons ${citer(adresse)}`, 'écrivez [texte du lien](https://…)');
    } else if (balise !== undefined) {
      const longueur = balise.length;
      const seule = attributs.trimEnd().endsWith('/');
      if (fin) fermer(nom, index, longueur);
      else if (NOMS.includes(nom)) {
        if (valeurNue(attributs)) malEcrite(nom, '', index, longueur, ', avec des guillemets droits');
        else if (!seule) pile.push({ nom, debut: index, longueur, muette: false });
      } else {
        refuser(index, longueur, `balise <${nom}> interdite`, direBalise(nom));
        if (!seule) pile.push({ nom, debut: index, longueur, muette: true });
      }
    } else if (cassee !== undefined) {
      const [, barre = '', nomCasse = ''] = /^<(\/?)(\w+)/.exec(cassee) ?? [];
      malEcrite(nomCasse, barre, index, cassee.length);
      if (barre && pile.at(-1)?.nom === nomCasse) {
        const { debut, longueur } = pile.pop() as Ouverte;
        effacer(debut, longueur);
      }
    } else if (chevron !== undefined) refuser(index, 1, 'signe < dans le texte', REMEDE_CHEVRON);
    else if (fermante !== undefined) refuser(index, 1, 'accolade } dans le texte', REMEDE_ACCOLADE);
    else if (ouvrante !== undefined) {
      const longueur = longueurAccolades(texte, index);
      const ancre = /^\{#([\w-]+)\}$/.exec(texte.slice(index, index + longueur))?.[1];
      refuser(
        index,
        longueur,
        'accolade { dans le texte',
        ancre === undefined ? REMEDE_ACCOLADE : `pour une ancre, écrivez [#${ancre}]`,
      );
      JETON.lastIndex = index + longueur;
    }
  }
  for (const oubliee of pile) if (!oubliee.muette) jamaisFermee(oubliee);

  for (const [debut, longueur] of effacements.sort((a, b) => a[0] - b[0])) {
    morceaux.push(texte.slice(fini, debut), texte.slice(debut, debut + longueur).replace(/[^\n]/g, 'x'));
    fini = debut + longueur;
  }
  return [...morceaux, texte.slice(fini)].join('');
}

function direBalise(nom: string): string {
  const [proche] = /^[A-Z]/.test(nom) ? nearest(nom, NOMS) : [];
  return proche === undefined ? (EN_MARKDOWN.get(nom.toLowerCase()) ?? REMEDE_BALISE) : `écrivez <${proche}>`;
}

/** The opening or closing tag of a component, whole. */
function exempleDe(nom: string, barre: string): string {
  const attributs = barre ? [] : Object.entries(COMPOSANTS[nom]?.attributs ?? {});
  return `<${barre}${nom}${attributs.map(([a, { exemple }]) => ` ${a}="${exemple}"`).join('')}>`;
}

/** From an opening brace to the one that closes it in the same paragraph, not too far; the brace alone if none does. */
function longueurAccolades(texte: string, debut: number): number {
  const portee = texte.slice(debut, debut + 1000);
  const fin = portee.search(/\n[ \t]*(?:\n|$)/);
  let profondeur = 0;
  for (let i = 0; i < (fin < 0 ? portee.length : fin); i++) {
    if (portee[i] === '{') profondeur++;
    else if (portee[i] === '}' && --profondeur === 0) return i + 1;
  }
  return 1;
}
