import { racineIrreguliere } from '../words/irregulars.ts';

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours; stops past `max`. */
export function ecart(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let avant: number[] = [];
  let ligne = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const suivante = [i];
    let plusPetit = i;
    for (let j = 1; j <= b.length; j++) {
      const pareil = a[i - 1] === b[j - 1];
      let cout = Math.min((suivante[j - 1] ?? 0) + 1, (ligne[j] ?? 0) + 1, (ligne[j - 1] ?? 0) + (pareil ? 0 : 1));
      if (!pareil && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cout = Math.min(cout, (avant[j - 2] ?? 0) + 1);
      suivante.push(cout);
      plusPetit = Math.min(plusPetit, cout);
    }
    if (plusPetit > max) return max + 1;
    avant = ligne;
    ligne = suivante;
  }
  return ligne[b.length] ?? max + 1;
}

/** Spellings that sound alike become one: « fillière », « philière » → « filiere »; « assossiasion » → « association ». */
const sonner = (mot: string) =>
  mot
    .replace(/ph/g, 'f')
    .replace(/t?z?sch|tch/g, 'ch')
    .replace(/tion/g, 'sion')
    .replace(/(?:qu|ck|k|c(?![eiyh]))/g, 'q')
    .replace(/(?:eau|au)/g, 'o')
    .replace(/[ae](?:n(?=[^aeiouyn])|m(?=[bp]))/g, 'an')
    .replace(/(?:sc|c|s+|ç)(?=[eiy])/g, 's')
    .replace(/y/g, 'i')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?:es|ent|ant|e|s|t|x)$/, '');

const marge = (longueur: number) => (longueur < 4 ? 0 : longueur < 6 ? 1 : longueur < 10 ? 2 : 3);

/**
 * The words of the corpus nearest to one it does not hold, best first. `mots`: folded words, the most frequent
 * first. A word that sounds the same counts as one letter away; so does one that begins with what was typed.
 */
export function proches(forme: string, mots: readonly string[], combien = 1): string[] {
  if (/\d/.test(forme)) return [];
  const max = marge(forme.length);
  if (max === 0) return [];
  const son = sonner(forme);
  const candidats: { mot: string; distance: number }[] = [];
  for (const [rang, mot] of mots.entries()) {
    if (mot === forme) continue;
    let distance = ecart(forme, mot, max);
    if (distance > 1 && forme.length > 5 && sonner(mot) === son) distance = 1 + (distance - 1) / 10;
    if (distance > max && forme.length >= 5 && mot.startsWith(forme)) distance = 1.2;
    if (distance > max || (distance > 1.5 && mot[0] !== forme[0])) continue;
    candidats.push({ mot, distance: distance + (mot[0] === forme[0] ? 0 : 0.6) + rang / mots.length / 2 });
  }
  return candidats
    .sort((a, b) => a.distance - b.distance)
    .slice(0, combien)
    .map((c) => c.mot);
}

const CLAVIER = ['azertyuiop', 'qsdfghjklm', 'wxcvbn'].flatMap((rangee, y) =>
  [...rangee].map((lettre, x): [string, { x: number; y: number }] => [lettre, { x, y }]),
);
const TOUCHES = new Map(CLAVIER);
const VOYELLES = 'aeiouy';

/** A letter for another by a slip of the finger, or a vowel for a vowel; a long word has no such near neighbour. */
function estGlissee(forme: string, juste: string): boolean {
  if (forme.length !== juste.length || forme.length > 8) return true;
  const place = [...forme].findIndex((lettre, i) => lettre !== juste[i]);
  const [a = '', b = ''] = [forme[place], juste[place]];
  // Two letters that changed places.
  if (forme.slice(place + 1) !== juste.slice(place + 1)) return true;
  const [ici, la] = [TOUCHES.get(a), TOUCHES.get(b)];
  const voisines = ici && la ? Math.abs(ici.x - la.x) <= 1 && Math.abs(ici.y - la.y) <= 1 : false;
  return voisines || (VOYELLES.includes(a) && VOYELLES.includes(b));
}

/** In small letters, accents kept, without the hyphen of a prefix. */
const accentuer = (ecrit: string) =>
  ecrit
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

/**
 * The one word, as the texts write it, that a misspelled one stands for, near enough to be answered in its place: it
 * sounds the same, or is a slip of one letter in a word of six at least. Who types accents means them: they count.
 */
export function corriger(forme: string, mots: ReadonlyMap<string, string>, ecrit = forme): string | undefined {
  const [juste] = proches(forme, [...mots.keys()]);
  // A word of our own tables is one that no text holds, not a mistake: « scolaire » is not « solaire ».
  if (juste === undefined || racineIrreguliere(forme) !== undefined) return undefined;
  const ecritJuste = mots.get(juste) ?? juste;
  if (sonner(forme) === sonner(juste)) return ecritJuste;
  if (forme.length < 6 || ecart(forme, juste, 1) > 1 || !estGlissee(forme, juste)) return undefined;
  const avecAccents = accentuer(ecrit) !== forme;
  return avecAccents && ecart(accentuer(ecrit), accentuer(ecritJuste), 1) > 1 ? undefined : ecritJuste;
}
