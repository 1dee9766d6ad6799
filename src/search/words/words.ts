import { plier } from './fold.ts';

/** A word of a text, folded, and where it stands in the text as written. */
export interface Mot {
  forme: string;
  debut: number;
  fin: number;
}

/** « R&D », « E.S.S. », « 1 500 », then any run of letters and digits. */
const MOT =
  /(?<!\p{L})\p{L}&\p{L}(?!\p{L})|(?:\p{L}\.){2,}\p{L}?(?![\p{L}])|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|[\p{L}\p{M}\p{N}\u00ad]+/gu;
const APOSTROPHE = /['’‘ʼ‛`´′]/;
const ELIDES = new Set(['l', 'd', 'j', 'm', 'n', 's', 't', 'c', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu', 'presqu']);
/** « St-Étienne », « Ste ». */
const ABREGES = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
]);
/** Joined to the word after them: « co-construction » and « coconstruction » are one word. */
const PREFIXES = new Set([
  'co',
  'eco',
  'inter',
  'auto',
  'multi',
  'pluri',
  'socio',
  'agro',
  'bio',
  'micro',
  'peri',
  'trans',
  'pre',
  'anti',
  'extra',
  'supra',
  'infra',
]);
/** Those that people also write apart: « éco quartier », « co construire ». */
const PREFIXES_SEPARES = new Set(['co', 'eco', 'inter']);

/** Cuts a text into words: elided articles and lone letters dropped, prefixes joined, digits of a number together. */
export function decouper(brute: string): Mot[] {
  // Apostrophes that Unicode counts among the letters.
  const texte = brute.replace(/[ʻʼʽʾʿ]/g, "'");
  const mots: Mot[] = [];
  let prefixe: Mot | undefined;
  for (const trouve of texte.matchAll(MOT)) {
    const [brut] = trouve;
    const debut = trouve.index;
    const fin = debut + brut.length;
    const ecrite = plier(brut).replace(/[.& ]/g, '');
    const forme = ABREGES.get(ecrite) ?? ecrite;
    const suite = texte.slice(fin, fin + 2);
    if (ELIDES.has(forme) && APOSTROPHE.test(suite[0] ?? '')) continue;
    const joint = prefixe ? prefixe.forme + forme : forme;
    const depuis = prefixe ? prefixe.debut : debut;
    prefixe = undefined;
    // « Grand Est », « loi NOTRe »: the second word alone says nothing.
    const apres = texte.slice(fin, fin + 7);
    const deuxMots =
      (joint === 'grand' && /^[- \u00a0]est(?![\p{L}])/iu.test(apres)) ||
      (joint === 'loi' && /^[- \u00a0]notre(?![\p{L}])/iu.test(apres));
    const tiret = /^[-‐‑–]\p{L}/u.test(suite);
    if (deuxMots || (PREFIXES.has(joint) && (tiret || (PREFIXES_SEPARES.has(joint) && /^ \p{L}/u.test(suite))))) {
      prefixe = { forme: joint, debut: depuis, fin };
      continue;
    }
    if (joint.length > 1 || /\d/.test(joint)) mots.push({ forme: joint, debut: depuis, fin });
  }
  return mots;
}
