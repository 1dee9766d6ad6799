import { distance } from 'fastest-levenshtein';

const GAP = 2;
const PIECES = GAP + 1;
/** Shorter words have no pieces worth looking up. */
const SHORT = 6;

/** Cuts a word in as many pieces as there may be differences, and one more: one of them at least is untouched. */
function* cut(length: number): Generator<readonly [start: number, end: number]> {
  for (let i = 0; i < PIECES; i++) yield [Math.floor((i * length) / PIECES), Math.floor(((i + 1) * length) / PIECES)];
}

/**
 * Words kept to be found again from others at most two letters away, without comparing each with all: with ten
 * thousand of them, that would take minutes.
 */
export class NearWords {
  readonly #words: string[] = [];
  readonly #byPiece = new Map<string, number[]>();
  readonly #short: number[] = [];

  add(word: string): void {
    const rank = this.#words.push(word) - 1;
    if (word.length < SHORT) this.#short.push(rank);
    else
      for (const [start, end] of cut(word.length)) {
        const key = `${word.length} ${start} ${word.slice(start, end)}`;
        const list = this.#byPiece.get(key);
        if (list) list.push(rank);
        else this.#byPiece.set(key, [rank]);
      }
  }

  /** The words at most two letters away, in the order in which they were added. */
  near(word: string): string[] {
    const ranks = new Set(word.length < SHORT + GAP ? this.#short : []);
    for (let length = Math.max(SHORT, word.length - GAP); length <= word.length + GAP; length++)
      for (const [start, end] of cut(length))
        for (let at = Math.max(0, start - GAP); at <= start + GAP; at++)
          for (const rank of this.#byPiece.get(`${length} ${start} ${word.slice(at, at + end - start)}`) ?? [])
            ranks.add(rank);
    return [...ranks]
      .sort((a, b) => a - b)
      .map((rank) => this.#words[rank] ?? '')
      .filter((other) => distance(word, other) <= GAP);
  }
}
