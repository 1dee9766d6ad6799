import { irregularStem } from './irregulars.ts';

/** « lieux » → « lieu », « travaux » → « traval », « élus » → « elu »: the plural off, whatever vowel stands before it. */
function singular(word: string): string {
  if (word.length < 5) return word;
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux') && word.length > 5) return `${word.slice(0, -3)}al`;
  if (/[eo]ux$/.test(word) || (word.endsWith('s') && !word.endsWith('ss'))) return word.slice(0, -1);
  return word;
}

/** Feminines to their masculine, nouns in -té to their adjective. */
const GENDERS: [RegExp, string][] = [
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
const ENDINGS: [number, string[]][] = [
  [3, ['issement', 'issante', 'issant', 'isseur', 'issent', 'ation', 'ateur', 'atif', 'ement']],
  [4, ['ition', 'iteur', 'ique']],
  [5, ['ier']],
  [4, ['eraient', 'erait', 'eront', 'aient', 'eur', 'ment', 'age', 'era', 'ait', 'ant', 'ent', 'ons', 'ions', 'ir']],
  [5, ['el', 'if', 'iste', 'isme']],
  [3, ['ees', 'ee', 'er', 'ez', 'ie', 'es', 'e']],
];

function cutEnding(word: string): string {
  // « répondre », « répondu »: the verbs in -dre.
  if (/(?:on|en|er)dre$/.test(word)) return word.slice(0, -2);
  if (/.{2}(?:on|en|er)du$/.test(word)) return word.slice(0, -1);
  for (const [left, endings] of ENDINGS)
    for (const ending of endings)
      if (word.endsWith(ending) && word.length - ending.length >= left) return word.slice(0, -ending.length);
  return word;
}

/**
 * The stem under which the forms of a word meet: « financer », « financement », « financière » → « financ ».
 * A light stemmer for folded words. Snowball's French one needs the accents people leave out, and keeps
 * « élus », « lieux » and « emplois » apart from their singulars.
 */
export function stemOf(word: string): string {
  const held = known.get(word) ?? compute(word);
  if (known.size < 20_000) known.set(word, held);
  return held;
}
/** The same words come back in every text. */
const known = new Map<string, string>();

function compute(word: string): string {
  if (word.length < 3 || /\d/.test(word)) return word;
  const single = singular(word);
  const listed = irregularStem(word) ?? irregularStem(single);
  if (listed !== undefined) return listed;
  const prefix = /^(?:co|inter|auto|eco|multi)(?=.{4})/.exec(single)?.[0];
  const listedInside = prefix === undefined ? undefined : irregularStem(single.slice(prefix.length));
  if (prefix !== undefined && listedInside !== undefined) return prefix + listedInside;
  let form = single;
  for (const [pattern, masculine] of GENDERS) if (pattern.test(form)) form = form.replace(pattern, masculine);
  const listedForm = irregularStem(form);
  if (listedForm !== undefined) return listedForm;
  if (prefix !== undefined) {
    const inside = irregularStem(form.slice(prefix.length));
    if (inside !== undefined) return prefix + inside;
  }
  // Four letters: an acronym as often as a word (« CRES » is not « créer »).
  let stem = form.length < 5 ? form : cutEnding(form);
  if (/(?:on|en|el|et)[nlt]$/.test(stem) && stem.at(-1) === stem.at(-2)) stem = stem.slice(0, -1);
  if (/.{3}[stx]ion$/.test(stem)) stem = stem.slice(0, -3);
  if (stem.length > 4 && stem.endsWith('e')) stem = stem.slice(0, -1);
  if (/iqu$/.test(stem) && stem.length > 6) stem = stem.slice(0, -3);
  return stem;
}

/**
 * The stem as it stands in the index. The mark at its end keeps Pagefind from taking one stem for the beginning
 * of another (« pol » also found « polit »). Letters, because it cuts words at digits. The three kinds of one stem
 * stand side by side in the index, and so come together.
 */
export const token = (stem: string) => `${stem}zq`;
/** The stem, for a text that holds a synonym of it. */
export const neighbourToken = (stem: string) => `${stem}zs`;
/** The whole name of a record: a term, a person, a pôle. */
export const nameToken = (stems: readonly string[]) => `${stems.join('')}zt`;
