import { memoriser } from './memoire.ts';

/**
 * French typography, applied once, in the rendering: editors type on an ordinary keyboard.
 * Rules: editorial policy § 9, after the Lexique de l'Imprimerie nationale.
 */
export const FINE = '\u202F';
export const INSECABLE = '\u00A0';

/** Addresses and e-mails keep their punctuation as it is. */
const INTOUCHABLE = /(?:https?:\/\/|www\.)[^\s«»<>()]+|[\w.-]+@[\w-]+\.\w+|&(?:#\d+|#x[\da-f]+|\w+);/gi;

const LIGATURES: [RegExp, string][] = [
  [/\b(c|ch|s|n|v|b|man|main-d’|hors-d’)?oe(ur|urs|uvre|uvres|ud|uds|u|ux|uf|ufs|il|uvrer|uvrent|uvré)\b/gi, 'œ'],
];
const CAPITALES: [RegExp, string][] = [
  [/\bEtat(s?)\b/g, 'État$1'],
  [/\bEtude(s?)\b/g, 'Étude$1'],
  [/\bEconomi(e|es|que|ques)\b/g, 'Économi$1'],
  [/\bEcole(s?)\b/g, 'École$1'],
  [/\bEnergie(s?)\b/g, 'Énergie$1'],
  [/\bEmergence\b/g, 'Émergence'],
  [/\bEducation\b/g, 'Éducation'],
  [/\bElu(e?s?)\b/g, 'Élu$1'],
  [/\bA (?=travers\b|titre\b|partir\b|noter\b)/g, 'À '],
];

function ligature(mot: string, avant = '', apres = ''): string {
  const lettres = mot.slice(avant.length, avant.length + 2);
  return `${avant}${lettres === 'OE' || lettres === 'Oe' ? 'Œ' : 'œ'}${apres}`;
}

function composer(texte: string): string {
  let t = texte
    .replace(/(\p{L})['ʼ](?=[\p{L}\p{N}«\s]|$)/gu, '$1’')
    .replace(/\.{3}/g, '…')
    .replace(/[ \t\n\u00a0]+([,.)])(?=[\s,.;]|$)/g, '$1')
    .replace(/\([ \t\n]+/g, '(')
    .replace(/«[ \u00a0\u202f]*/g, `«${INSECABLE}`)
    .replace(/[ \u00a0\u202f]*»/g, `${INSECABLE}»`)
    .replace(/[ \t\n\u00a0\u202f]+([;!?])(?=$|[\s»”’)\]\u00a0\u202f…!?.,–<])/g, `${FINE}$1`)
    .replace(/(?<=[\p{L}\p{N}»)\]%’”])([;!?])(?=$|[\s»”)\]\u00a0\u202f!?])/gu, `${FINE}$1`)
    .replace(/[ \t\n\u00a0\u202f]+:(?=$|[\s\u00a0])/g, `${INSECABLE}:`)
    .replace(/(?<=\p{L}|»):(?=[ \n])/gu, `${INSECABLE}:`)
    .replace(/(?<=\d)[ \u00a0](?=\d{3}(?!\d))/g, FINE)
    .replace(/(?<=\d)[ \u00a0\u202f]?(%|€|k€|M€|m²|ha\b|km\b)/g, `${INSECABLE}$1`)
    .replace(/\b(n°|p\.|art\.|M\.|Mme|Mmes|MM\.)[ \u00a0\u202f]+(?=[\p{L}\d])/gu, `$1${INSECABLE}`)
    .replace(/\b((?:19|20)\d\d)-((?:19|20)\d\d)\b(?!-)/g, '$1–$2')
    .replace(/(?<=\s)- (?=\S)/g, `–${INSECABLE}`)
    .replace(/(\d+|\b[IVX]+)(?:ème|ième)\b/g, '$1e');
  for (const [motif] of LIGATURES)
    t = t.replace(motif, (mot, avant: string | undefined, apres: string) => ligature(mot, avant, apres));
  for (const [motif, juste] of CAPITALES) t = t.replace(motif, juste);
  return t;
}

/** Stands for what precedes, as a sign that no rule changes: a letter, a digit, the end of a group, or nothing. */
export function neutre(signe: string): string {
  if (/\p{L}/u.test(signe)) return 'x';
  if (/\d/.test(signe)) return '0';
  return /[»)\]%’”]/.test(signe) ? ')' : '';
}

/**
 * Sets one piece of text. `avant` is the last character of what precedes it on the page, so that a mark that
 * opens a text node still knows the word it follows.
 */
export const fr = (texte: string, avant = ''): string => dejaCompose(texte, neutre(avant));
const dejaCompose = memoriser((texte, temoin) => frSansMemoire(texte, temoin));

/** The same as `fr`, told what `neutre` says of what precedes, and remembering nothing. */
export function frSansMemoire(texte: string, avant: string): string {
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
