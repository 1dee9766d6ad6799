import unhomoglyph from 'unhomoglyph';
import type { Position, Said } from './problem.ts';
import { quoteValue } from './values.ts';

/**
 * What a reviewer does not see: signs that reverse a line, show nothing, or that no keyboard types (a null character
 * makes the file unreadable: said elsewhere).
 */
const INVISIBLE = /(?![\n\t\u0000])[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u2028\u2029\u2800]/u;
/** The emoji selector shows nothing where it stands alone, and is part of a sign that people type elsewhere. */
const EMOJI_PART = /(?<=\p{Emoji})[\uFE0E\uFE0F]/u;
/** Letters drawn like others: full width, mathematical. */
const DISGUISED = /[\uFF01-\uFF60\u{1D400}-\u{1D7FF}]/u;
const STACKED = /\p{M}{4}/u;
const SUSPECT = new RegExp(
  `${EMOJI_PART.source}|${INVISIBLE.source}|${DISGUISED.source}|${STACKED.source}|[\\p{L}\\p{M}]+`,
  'gu',
);

const LATIN = /\p{Script=Latin}/u;
const OTHER_ALPHABET = /(?!\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited})\p{L}/u;

/** The letters and signs of French as most texts have them: nothing suspect can be made of these alone. */
export const ORDINARY = /^[\n\t -~\u00A0-\u00AC\u00AE-\u017F\u2013\u2014\u2018-\u201F\u2026\u202F\u20AC]*$/;

const REVERSES = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const codeOf = (sign: string) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A word of another alphabet whose letters are all drawn as Latin ones reads as French, and no search finds it. */
const imitates = (word: string) =>
  word.length > 1 && !LATIN.test(word) && /^[A-Za-z]+$/.test(unhomoglyph(word.normalize('NFC')));

function sayOf(found: string): Said | undefined {
  if (EMOJI_PART.test(`#${found}`)) return undefined;
  if (REVERSES.test(found))
    return [
      `caractère invisible qui retourne le texte (${codeOf(found)})`,
      'effacez la ligne et retapez-la au clavier',
    ];
  if (INVISIBLE.test(found))
    return [`caractère invisible (${codeOf(found)})`, 'effacez-le, ou retapez le mot au clavier'];
  if (DISGUISED.test(found))
    return [`caractère déguisé ${quoteValue(found)}`, `écrivez ${quoteValue(found.normalize('NFKC'))}`];
  if (STACKED.test(found)) return ['accents empilés sur une lettre', 'retapez le mot au clavier'];
  const typeAgain = 'retapez-le au clavier, en lettres latines';
  if (imitates(found))
    return [`mot ${quoteValue(found)} en lettres qui imitent les nôtres (${codeOf(found)})`, typeAgain];
  const stranger = LATIN.test(found) ? OTHER_ALPHABET.exec(found)?.[0] : undefined;
  return stranger === undefined
    ? undefined
    : [`mot ${quoteValue(found)} qui mêle deux alphabets (${quoteValue(stranger)}, ${codeOf(stranger)})`, typeAgain];
}

/**
 * The first suspect sign of a text that the file itself does not show, because it is written as an entity
 * (`&#x202E;`) or an escape (`"\\u202E"`): the reading of the file sees the others.
 */
export function hiddenSign(read: string, written: string): Said | undefined {
  if (ORDINARY.test(read)) return undefined;
  for (const [found] of read.matchAll(SUSPECT)) {
    const said = sayOf(found);
    if (said && !written.includes(found)) return said;
  }
  // An entity for a null character is read as U+FFFD.
  const unreadable = /[\0\uFFFD]/.exec(read)?.[0];
  return unreadable === undefined || written.includes(unreadable)
    ? undefined
    : [`caractère illisible (${codeOf(unreadable)})`, 'effacez-le, et retapez le mot au clavier'];
}

/** The suspect signs of a text, each at its place. */
export function* suspectSigns(text: string): Generator<Position & { said: Said }> {
  if (ORDINARY.test(text)) return;
  let line = 1;
  let seenTo = 0;
  for (const { 0: found, index } of text.matchAll(SUSPECT)) {
    const said = sayOf(found);
    if (!said) continue;
    for (let i = text.indexOf('\n', seenTo); i >= 0 && i < index; i = text.indexOf('\n', i + 1)) line++;
    seenTo = index;
    yield { line, column: index - text.lastIndexOf('\n', index - 1), said };
  }
}
