import { foldText as fold } from '../../text/fold.ts';

/** A word of a text, folded, and where it stands in the text as written. */
export interface Word {
  form: string;
  start: number;
  end: number;
}

/** « R&D », « E.S.S. », « 1 500 », then any run of letters and digits. */
const WORD =
  /(?<!\p{L})\p{L}&\p{L}(?!\p{L})|(?:\p{L}\.){2,}\p{L}?(?![\p{L}])|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|[\p{L}\p{M}\p{N}\u00ad]+/gu;
const APOSTROPHE = /['’‘ʼ‛`´′]/;
const ELIDED = new Set(['l', 'd', 'j', 'm', 'n', 's', 't', 'c', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu', 'presqu']);
/** « St-Étienne », « Ste ». */
const ABBREVIATIONS = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
]);
/** Joined to the word after them: « co-construction » and « coconstruction » are one word. */
const PREFIXES = new Set(
  'co eco inter auto multi pluri socio agro bio micro peri trans pre anti extra supra infra'.split(' '),
);
/** Those that people also write apart: « éco quartier », « co construire ». */
const LOOSE_PREFIXES = new Set(['co', 'eco', 'inter']);

/** Cuts a text into words: elided articles and lone letters dropped, prefixes joined, digits of a number together. */
export function splitWords(given: string): Word[] {
  // Apostrophes that Unicode counts among the letters.
  const text = given.replace(/[ʻʼʽʾʿ]/g, "'");
  const words: Word[] = [];
  let prefix: Word | undefined;
  for (const hit of text.matchAll(WORD)) {
    const [raw] = hit;
    const start = hit.index;
    const end = start + raw.length;
    const spelt = fold(raw).replace(/[.& ]/g, '');
    const form = ABBREVIATIONS.get(spelt) ?? spelt;
    const run = text.slice(end, end + 2);
    if (ELIDED.has(form) && APOSTROPHE.test(run[0] ?? '')) continue;
    const joined = prefix ? prefix.form + form : form;
    const from = prefix ? prefix.start : start;
    prefix = undefined;
    // « Grand Est », « loi NOTRe »: the second word alone says nothing.
    const following = text.slice(end, end + 7);
    const twoWords =
      (joined === 'grand' && /^[- \u00a0]est(?![\p{L}])/iu.test(following)) ||
      (joined === 'loi' && /^[- \u00a0]notre(?![\p{L}])/iu.test(following));
    const hyphen = /^[-‐‑–]\p{L}/u.test(run);
    if (twoWords || (PREFIXES.has(joined) && (hyphen || (LOOSE_PREFIXES.has(joined) && /^ \p{L}/u.test(run))))) {
      prefix = { form: joined, start: from, end };
      continue;
    }
    if (joined.length > 1 || /\d/.test(joined)) words.push({ form: joined, start: from, end });
  }
  return words;
}
