import { FINE, NBSP } from '../text/numbers.ts';

/**
 * French typography, applied once, in the rendering: editors type on an ordinary keyboard.
 * Rules: editorial policy § 9, after the Lexique de l'Imprimerie nationale.
 */

/** Addresses and e-mails keep their punctuation as it is. */
const UNTOUCHED = /(?:https?:\/\/|www\.)[^\s«»<>()]+|[\w.-]{1,64}@[\w-]{1,63}\.\w+/gi;
const MAYBE_UNTOUCHED = /@|:\/\/|www\./i;

const LIGATURE =
  /\b(c|ch|s|n|v|b|man|main-d’|hors-d’)?oe(ur|urs|uvre|uvres|ud|uds|u|ux|uf|ufs|il|uvrer|uvrent|uvré)\b/gi;

/** « oe » in « boeuf »: `before` and `after` are the letters around it. */
function ligature(word: string, before = '', after = ''): string {
  return `${before}${word.charAt(before.length) === 'O' ? 'Œ' : 'œ'}${after}`;
}

/** What is counted or measured, as written after a number and a space. */
const UNITS =
  '%|‰|€|[kM]€|Mds?|Md€|min|mn|h|s|[kMGT]?o|ha|hab\\.|[cdkm]?m[²³23]?|k?g|t|[chm]?l|m?L|[kMG]?W[hc]?|ETP|°C|euros?|millions?|milliards?';

/**
 * The rules, in order, each with what a text must hold for it to be tried: looking for a sign costs a hundredth of
 * looking for a pattern, and most texts lack most signs. A run before a sign has an end: looked for from each of its
 * places, sixty thousand spaces took ten seconds.
 */
const RULES: readonly (readonly [RegExp, RegExp, string])[] = [
  [/['ʼ]/, /(\p{L})['ʼ](?=[\p{L}\p{N}«\s]|$)/gu, '$1’'],
  [/\.\.\./, /\.{3}/g, '…'],
  [/[ \t\n\u00a0][,.)]/, /[ \t\n\u00a0]{1,9}([,.)])(?=[\s,.;]|$)/g, '$1'],
  [/\([ \t\n]/, /\([ \t\n]+/g, '('],
  [/«/, /«[ \u00a0\u202f]*/g, `«${NBSP}`],
  [/»/, /[ \u00a0\u202f]{0,9}»/g, `${NBSP}»`],
  [/[;!?]/, /[ \t\n\u00a0\u202f]{1,9}([;!?])(?=$|[\s»”’)\]\u00a0\u202f…!?.,–<])/g, `${FINE}$1`],
  [/[;!?]/, /(?<=[\p{L}\p{N}»)\]%’”])([;!?])(?=$|[\s»”)\]\u00a0\u202f!?])/gu, `${FINE}$1`],
  [/:/, /[ \t\n\u00a0\u202f]{1,9}:(?=$|[\s\u00a0])/g, `${NBSP}:`],
  [/:/, /(?<=\p{L}|»):(?=[ \n])/gu, `${NBSP}:`],
  // « En 2014 150 personnes » are two numbers: one number begins with three figures at most.
  [/\d[ \n\u00a0]\d/, /(?<=(?<!\d)\d{1,3}(?:[ \n\u00a0\u202f]\d{3})*)[ \n\u00a0](?=\d{3}(?!\d))/g, FINE],
  [/\d/, /(?<=\d)(%|€|k€|M€|m²|ha\b|km\b)/g, `${NBSP}$1`],
  [/\d\s/, new RegExp(`(?<=\\d)[ \\n\\u202f]+(${UNITS})(?![\\p{L}\\d’])`, 'gu'), `${NBSP}$1`],
  [/h\s\d/, /(?<=\d\u00a0h)[ \n](?=\d)/g, NBSP],
  [
    /[°.§]|Mmes?/,
    /(?<![\p{L}\d])([nN]°|§|[pP]{1,2}\.|(?:[aA]rt|[cC]hap|[vV]ol|[fF]ig)\.|M\.|Mmes?|MM\.)[ \n\u00a0\u202f]+(?=[\p{L}\d])/gu,
    `$1${NBSP}`,
  ],
  [/\d-/, /\b((?:19|20)\d\d)-((?:19|20)\d\d)\b(?!-)/g, '$1–$2'],
  [/- /, /(?<=\s)- (?=\S)/g, `–${NBSP}`],
  [/ème/, /(\d{1,9}|\b[IVX]+)(?:ème|ième)\b/g, '$1e'],
];
/** Capitals keep their accents. */
const CAPITALS: readonly (readonly [string, RegExp, string])[] = [
  ['E', /\bE(?=(?:tats?|tudes?|conomi(?:es?|ques?)|coles?|nergies?|mergence|ducation|lu(?:e?s?))\b)/g, 'É'],
  ['A', /\bA (?=travers\b|titre\b|partir\b|noter\b)/g, 'À '],
];

function applyRules(text: string): string {
  let t = text;
  for (const [sign, pattern, right] of RULES) if (sign.test(t)) t = t.replace(pattern, right);
  if (/oe/i.test(t)) t = t.replace(LIGATURE, ligature);
  for (const [letter, pattern, right] of CAPITALS) if (t.includes(letter)) t = t.replace(pattern, right);
  return t;
}

/** Stands for what precedes, as signs that no rule changes: a letter, as many digits, the end of a group, or nothing. */
function standIn(before: string): string {
  if (/\p{L}$/u.test(before)) return 'x';
  return /[»)\]%’”]$/.test(before) ? ')' : '0'.repeat(/\d*$/.exec(before)?.[0].length ?? 0);
}

/**
 * Sets one piece of text. `before` is the end of what precedes it on the page, so that a mark that opens a text node
 * still knows the word it follows, and a unit its number.
 */
export function fr(text: string, before = ''): string {
  const set = (piece: string, previous: string) => {
    const witness = standIn(previous);
    return applyRules(witness + piece).slice(witness.length);
  };
  if (!MAYBE_UNTOUCHED.test(text)) return set(text, before);
  let result = '';
  let end = 0;
  for (const { 0: untouched, index } of text.matchAll(UNTOUCHED)) {
    result += set(text.slice(end, index), result.slice(-4) || before) + untouched;
    end = index + untouched.length;
  }
  return result + set(text.slice(end), result.slice(-4) || before);
}
