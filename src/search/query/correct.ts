import { irregularStem } from '../words/irregulars.ts';

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours; stops past `max`. */
export function editDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let previous: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (!same && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (previous[j - 2] ?? 0) + 1);
      next.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest > max) return max + 1;
    previous = row;
    row = next;
  }
  return row[b.length] ?? max + 1;
}

/** Spellings that sound alike become one: « fillière », « philière » → « filiere »; « assossiasion » → « association ». */
const soundOf = (word: string) =>
  word
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

const margin = (length: number) => (length < 4 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3);

/**
 * The words of the corpus nearest to one it does not hold, best first. `words`: folded words, the most frequent
 * first. A word that sounds the same counts as one letter away; so does one that begins with what was typed.
 */
export function nearestWords(form: string, words: readonly string[], count = 1): string[] {
  if (/\d/.test(form)) return [];
  const max = margin(form.length);
  if (max === 0) return [];
  const sound = soundOf(form);
  const candidates: { word: string; distance: number }[] = [];
  for (const [rank, word] of words.entries()) {
    if (word === form) continue;
    let distance = editDistance(form, word, max);
    if (distance > 1 && form.length > 5 && soundOf(word) === sound) distance = 1 + (distance - 1) / 10;
    if (distance > max && form.length >= 5 && word.startsWith(form)) distance = 1.2;
    if (distance > max || (distance > 1.5 && word[0] !== form[0])) continue;
    candidates.push({ word, distance: distance + (word[0] === form[0] ? 0 : 0.6) + rank / words.length / 2 });
  }
  return candidates
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map((c) => c.word);
}

const KEYBOARD = ['azertyuiop', 'qsdfghjklm', 'wxcvbn'].flatMap((row, y) =>
  [...row].map((letter, x): [string, { x: number; y: number }] => [letter, { x, y }]),
);
const KEYS = new Map(KEYBOARD);
const VOWELS = 'aeiouy';

/** A letter for another by a slip of the finger, or a vowel for a vowel; a long word has no such near neighbour. */
function isSlip(form: string, right: string): boolean {
  if (form.length !== right.length || form.length > 8) return true;
  const place = [...form].findIndex((letter, i) => letter !== right[i]);
  const [a = '', b = ''] = [form[place], right[place]];
  // Two letters that changed places.
  if (form.slice(place + 1) !== right.slice(place + 1)) return true;
  const [here, there] = [KEYS.get(a), KEYS.get(b)];
  const near = here && there ? Math.abs(here.x - there.x) <= 1 && Math.abs(here.y - there.y) <= 1 : false;
  return near || (VOWELS.includes(a) && VOWELS.includes(b));
}

/** In small letters, accents kept, without the hyphen of a prefix. */
const withAccents = (written: string) =>
  written
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

/**
 * The one word, as the texts write it, that a misspelled one stands for, near enough to be answered in its place: it
 * sounds the same, or is a slip of one letter in a word of six at least. Who types accents means them: they count.
 */
export function correct(form: string, words: ReadonlyMap<string, string>, written = form): string | undefined {
  const [right] = nearestWords(form, [...words.keys()]);
  // A word of our own tables is one that no text holds, not a mistake: « scolaire » is not « solaire ».
  if (right === undefined || irregularStem(form) !== undefined) return undefined;
  const rightWritten = words.get(right) ?? right;
  if (soundOf(form) === soundOf(right)) return rightWritten;
  if (form.length < 6 || editDistance(form, right, 1) > 1 || !isSlip(form, right)) return undefined;
  const hasAccents = withAccents(written) !== form;
  return hasAccents && editDistance(withAccents(written), withAccents(rightWritten), 1) > 1 ? undefined : rightWritten;
}
