import { isEmptyWord } from '../words/stopwords.ts';
import { splitWords } from '../words/words.ts';
import { stemOf } from '../words/stem.ts';

export interface Piece {
  texte: string;
  hit: boolean;
}

/** Cuts a text into pieces, those whose stem is sought apart. The text comes back whole, accents and all. */
export function highlight(texte: string, stems: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const word of splitWords(texte)) {
    if (isEmptyWord(word.form) || !stems.has(stemOf(word.form))) continue;
    if (word.start > end) pieces.push({ texte: texte.slice(end, word.start), hit: false });
    pieces.push({ texte: texte.slice(word.start, word.end), hit: true });
    end = word.end;
  }
  if (end < texte.length) pieces.push({ texte: texte.slice(end), hit: false });
  return pieces;
}

/** The passage of about `size` signs that holds the most of the words sought, cut between words, with « … » where cut. */
export function bestPassage(texte: string, stems: ReadonlySet<string>, size = 280): string {
  if (texte.length <= size) return texte;
  const places = splitWords(texte)
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
  const phrase = texte.lastIndexOf('. ', start);
  let from =
    phrase >= 0 && start - phrase < 110
      ? phrase + 2
      : start < 110
        ? 0
        : texte.lastIndexOf(' ', Math.max(0, start - 50)) + 1;
  from = Math.max(0, Math.min(from, start));
  const limit = from + size;
  const to = limit >= texte.length ? texte.length : texte.lastIndexOf(' ', limit);
  return `${from > 0 ? '… ' : ''}${texte.slice(from, to)}${to < texte.length ? ' …' : ''}`;
}

/** Of the quotations of a testimony, the one that holds the most of the words sought; else the first. */
export function bestQuotation<T extends { texte: string }>(
  quotations: readonly T[],
  stems: ReadonlySet<string>,
): T | undefined {
  const held = ({ texte }: T) =>
    new Set(splitWords(texte).flatMap((m) => (stems.has(stemOf(m.form)) ? stemOf(m.form) : [])));
  return quotations.toSorted((a, b) => held(b).size - held(a).size)[0];
}
