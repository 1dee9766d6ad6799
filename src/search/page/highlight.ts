import { isEmptyWord } from '../words/stopwords.ts';
import { splitWords } from '../words/words.ts';
import { stemOf } from '../words/stem.ts';

export interface MarkedText {
  text: string;
  hit: boolean;
}

/** Cuts a text into pieces, those whose stem is sought apart. The text comes back whole, accents and all. */
export function highlight(text: string, stems: ReadonlySet<string>): MarkedText[] {
  const pieces: MarkedText[] = [];
  let end = 0;
  for (const word of splitWords(text)) {
    if (isEmptyWord(word.form) || !stems.has(stemOf(word.form))) continue;
    if (word.start > end) pieces.push({ text: text.slice(end, word.start), hit: false });
    pieces.push({ text: text.slice(word.start, word.end), hit: true });
    end = word.end;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), hit: false });
  return pieces;
}

/** The passage of about `size` signs that holds the most of the words sought, cut between words, with « … » where cut. */
export function bestPassage(text: string, stems: ReadonlySet<string>, size = 280): string {
  if (text.length <= size) return text;
  const places = splitWords(text)
    .map((m) => ({ ...m, stem: stemOf(m.form) }))
    .filter((m) => stems.has(m.stem));
  let start = 0;
  let best = 0;
  for (const { start: place } of places) {
    const inside = places.filter((p) => p.start >= place && p.end <= place + size - 60);
    const value = new Set(inside.map((p) => p.stem)).size * 10 + inside.length;
    if (value > best) {
      best = value;
      start = place;
    }
  }
  const phrase = text.lastIndexOf('. ', start);
  let from =
    phrase >= 0 && start - phrase < 110
      ? phrase + 2
      : start < 110
        ? 0
        : text.lastIndexOf(' ', Math.max(0, start - 50)) + 1;
  from = Math.max(0, Math.min(from, start));
  const limit = from + size;
  const to = limit >= text.length ? text.length : text.lastIndexOf(' ', limit);
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}

/** Of the quotations of a testimony, the one that holds the most of the words sought; else the first. */
export function bestQuotation<T extends { text: string }>(
  quotations: readonly T[],
  stems: ReadonlySet<string>,
): T | undefined {
  const held = ({ text }: T) =>
    new Set(splitWords(text).flatMap((m) => (stems.has(stemOf(m.form)) ? stemOf(m.form) : [])));
  return quotations.toSorted((a, b) => held(b).size - held(a).size)[0];
}
