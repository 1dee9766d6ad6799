import { racineIrreguliere } from './irregulars.ts';

/** « lieux » → « lieu », « travaux » → « traval », « élus » → « elu »: the plural off, whatever vowel stands before it. */
function singulier(mot: string): string {
  if (mot.length < 5) return mot;
  if (mot.endsWith('eaux')) return mot.slice(0, -1);
  if (mot.endsWith('aux') && mot.length > 5) return `${mot.slice(0, -3)}al`;
  if (/[eo]ux$/.test(mot) || (mot.endsWith('s') && !mot.endsWith('ss'))) return mot.slice(0, -1);
  return mot;
}

/** Feminines to their masculine, nouns in -té to their adjective. */
const GENRES: [RegExp, string][] = [
  [/(?<=.{2})trice$/, 'teur'],
  [/(?<=.{3})euse$/, 'eur'],
  [/(?<=.{2})enne$/, 'en'],
  [/(?<=.{2})onne$/, 'on'],
  [/(?<=.{2})elle$/, 'el'],
  [/(?<=.{2})ive$/, 'if'],
  [/(?<=.{2})iere$/, 'ier'],
  [/(?<=.{2})alite$/, 'al'],
  [/(?<=.{2})bilite$/, 'ble'],
  [/(?<=.{3})arite$/, 'aire'],
  [/(?<=.{3}[ae]nt)e$/, ''],
  [/iee$/, 'ie'],
];

/** Endings by the letters that must remain before them; the first that fits is cut. */
const FINALES: [number, string[]][] = [
  [3, ['issement', 'issante', 'issant', 'isseur', 'issent', 'ation', 'ateur', 'atif', 'ement']],
  [4, ['ition', 'iteur', 'ique']],
  [5, ['ier']],
  [4, ['eraient', 'erait', 'eront', 'aient', 'eur', 'ment', 'age', 'era', 'ait', 'ant', 'ent', 'ons', 'ions', 'ir']],
  [5, ['el', 'if', 'iste', 'isme']],
  [3, ['ees', 'ee', 'er', 'ez', 'ie', 'es', 'e']],
];

function couper(mot: string): string {
  // « répondre », « répondu »: the verbs in -dre.
  if (/(?:on|en|er)dre$/.test(mot)) return mot.slice(0, -2);
  if (/.{2}(?:on|en|er)du$/.test(mot)) return mot.slice(0, -1);
  for (const [reste, finales] of FINALES)
    for (const finale of finales)
      if (mot.endsWith(finale) && mot.length - finale.length >= reste) return mot.slice(0, -finale.length);
  return mot;
}

/**
 * The stem under which the forms of a word meet: « financer », « financement », « financière » → « financ ».
 * A light stemmer for folded words. Snowball's French one needs the accents people leave out, and keeps
 * « élus », « lieux » and « emplois » apart from their singulars.
 */
export function racine(mot: string): string {
  const connue = connues.get(mot) ?? calculer(mot);
  if (connues.size < 20_000) connues.set(mot, connue);
  return connue;
}
/** The same words come back in every text. */
const connues = new Map<string, string>();

function calculer(mot: string): string {
  if (mot.length < 3 || /\d/.test(mot)) return mot;
  const seul = singulier(mot);
  const reguliere = racineIrreguliere(mot) ?? racineIrreguliere(seul);
  if (reguliere !== undefined) return reguliere;
  const prefixe = /^(?:co|inter|auto|eco|multi)(?=.{4})/.exec(seul)?.[0];
  const interieure = prefixe === undefined ? undefined : racineIrreguliere(seul.slice(prefixe.length));
  if (prefixe !== undefined && interieure !== undefined) return prefixe + interieure;
  let forme = seul;
  for (const [motif, masculin] of GENRES) if (motif.test(forme)) forme = forme.replace(motif, masculin);
  const neutre = racineIrreguliere(forme);
  if (neutre !== undefined) return neutre;
  if (prefixe !== undefined) {
    const dedans = racineIrreguliere(forme.slice(prefixe.length));
    if (dedans !== undefined) return prefixe + dedans;
  }
  // Four letters: an acronym as often as a word (« CRES » is not « créer »).
  let tige = forme.length < 5 ? forme : couper(forme);
  if (/(?:on|en|el|et)[nlt]$/.test(tige) && tige.at(-1) === tige.at(-2)) tige = tige.slice(0, -1);
  if (/.{3}[stx]ion$/.test(tige)) tige = tige.slice(0, -3);
  if (tige.length > 4 && tige.endsWith('e')) tige = tige.slice(0, -1);
  if (/iqu$/.test(tige) && tige.length > 6) tige = tige.slice(0, -3);
  return tige;
}

/**
 * The stem as it stands in the index. The mark at its end keeps Pagefind from taking one stem for the beginning
 * of another (« pol » also found « polit »). Letters, because it cuts words at digits. The three kinds of one stem
 * stand side by side in the index, and so come together.
 */
export const jeton = (tige: string) => `${tige}zq`;
/** The stem, for a text that holds a synonym of it. */
export const jetonVoisin = (tige: string) => `${tige}zs`;
/** The whole name of a record: a term, a person, a pôle. */
export const jetonNom = (tiges: readonly string[]) => `${tiges.join('')}zt`;
