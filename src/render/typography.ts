import { memoise } from './memo.ts';

/**
 * French typography, applied once, in the rendering: editors type on an ordinary keyboard.
 * Rules: editorial policy § 9, after the Lexique de l'Imprimerie nationale.
 */
export const FINE = '\u202F';
export const NBSP = '\u00A0';

/** Addresses and e-mails keep their punctuation as it is. */
const INTOUCHABLE = /(?:https?:\/\/|www\.)[^\s«»<>()]+|[\w.-]+@[\w-]+\.\w+|&(?:#\d+|#x[\da-f]+|\w+);/gi;
const PEUT_ETRE_INTOUCHABLE = /[@&]|:\/\/|www\./i;

const LIGATURE =
  /\b(c|ch|s|n|v|b|man|main-d’|hors-d’)?oe(ur|urs|uvre|uvres|ud|uds|u|ux|uf|ufs|il|uvrer|uvrent|uvré)\b/gi;

function ligature(mot: string, avant = '', apres = ''): string {
  const lettres = mot.slice(avant.length, avant.length + 2);
  return `${avant}${lettres === 'OE' || lettres === 'Oe' ? 'Œ' : 'œ'}${apres}`;
}

/**
 * The rules, in order, each with what a text must hold for it to be tried: looking for a sign costs a hundredth of
 * looking for a pattern, and most texts lack most signs.
 */
const REGLES: readonly (readonly [RegExp, RegExp, string])[] = [
  [/['ʼ]/, /(\p{L})['ʼ](?=[\p{L}\p{N}«\s]|$)/gu, '$1’'],
  [/\.\.\./, /\.{3}/g, '…'],
  [/[ \t\n\u00a0][,.)]/, /[ \t\n\u00a0]+([,.)])(?=[\s,.;]|$)/g, '$1'],
  [/\([ \t\n]/, /\([ \t\n]+/g, '('],
  [/«/, /«[ \u00a0\u202f]*/g, `«${NBSP}`],
  [/»/, /[ \u00a0\u202f]*»/g, `${NBSP}»`],
  [/[;!?]/, /[ \t\n\u00a0\u202f]+([;!?])(?=$|[\s»”’)\]\u00a0\u202f…!?.,–<])/g, `${FINE}$1`],
  [/[;!?]/, /(?<=[\p{L}\p{N}»)\]%’”])([;!?])(?=$|[\s»”)\]\u00a0\u202f!?])/gu, `${FINE}$1`],
  [/:/, /[ \t\n\u00a0\u202f]+:(?=$|[\s\u00a0])/g, `${NBSP}:`],
  [/:/, /(?<=\p{L}|»):(?=[ \n])/gu, `${NBSP}:`],
  [/\d[ \u00a0]\d/, /(?<=\d)[ \u00a0](?=\d{3}(?!\d))/g, FINE],
  [/\d/, /(?<=\d)[ \u00a0\u202f]?(%|€|k€|M€|m²|ha\b|km\b)/g, `${NBSP}$1`],
  [/[°.]|Mmes?/, /\b(n°|p\.|art\.|M\.|Mme|Mmes|MM\.)[ \u00a0\u202f]+(?=[\p{L}\d])/gu, `$1${NBSP}`],
  [/\d-/, /\b((?:19|20)\d\d)-((?:19|20)\d\d)\b(?!-)/g, '$1–$2'],
  [/- /, /(?<=\s)- (?=\S)/g, `–${NBSP}`],
  [/ème/, /(\d+|\b[IVX]+)(?:ème|ième)\b/g, '$1e'],
];
/** Capitals keep their accents. */
const CAPITALES: readonly (readonly [string, RegExp, string])[] = [
  ['E', /\bE(?=(?:tats?|tudes?|conomi(?:es?|ques?)|coles?|nergies?|mergence|ducation|lu(?:e?s?))\b)/g, 'É'],
  ['A', /\bA (?=travers\b|titre\b|partir\b|noter\b)/g, 'À '],
];

function composer(texte: string): string {
  let t = texte;
  for (const [indice, motif, juste] of REGLES) if (indice.test(t)) t = t.replace(motif, juste);
  if (/oe/i.test(t))
    t = t.replace(LIGATURE, (mot, avant: string | undefined, apres: string) => ligature(mot, avant, apres));
  for (const [lettre, motif, juste] of CAPITALES) if (t.includes(lettre)) t = t.replace(motif, juste);
  return t;
}

/** Stands for what precedes, as a sign that no rule changes: a letter, a digit, the end of a group, or nothing. */
export const neutre = (signe: string): string => neutres(signe, '');
const neutres = memoise((signe) => {
  if (/\p{L}/u.test(signe)) return 'x';
  if (/\d/.test(signe)) return '0';
  return /[»)\]%’”]/.test(signe) ? ')' : '';
});

/**
 * Sets one piece of text. `avant` is the last character of what precedes it on the page, so that a mark that
 * opens a text node still knows the word it follows.
 */
export const fr = (texte: string, avant = ''): string => dejaCompose(texte, neutre(avant));
const dejaCompose = memoise((texte, temoin) => frSansMemoire(texte, temoin));

/** The same as `fr`, told what `neutre` says of what precedes, and remembering nothing. */
export function frSansMemoire(texte: string, avant: string): string {
  if (!PEUT_ETRE_INTOUCHABLE.test(texte)) return composer(avant + texte).slice(avant.length);
  const morceaux: string[] = [];
  let fin = 0;
  let veille = avant;
  const pousser = (brut: string) => {
    if (brut === '') return;
    const temoin = neutre(veille);
    const compose = composer(temoin + brut).slice(temoin.length);
    morceaux.push(compose);
    veille = compose.at(-1) ?? veille;
  };
  for (const trouve of texte.matchAll(INTOUCHABLE)) {
    pousser(texte.slice(fin, trouve.index));
    morceaux.push(trouve[0]);
    veille = trouve[0].startsWith('&') ? '' : (trouve[0].at(-1) ?? '');
    fin = trouve.index + trouve[0].length;
  }
  pousser(texte.slice(fin));
  return morceaux.join('');
}
