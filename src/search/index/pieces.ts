/** Pagefind closes a piece of its index once it holds this many places of words: it has no setting for it. */
const CLOSED_AT = 20_000;
/** Places in a piece of ours: a question needs a few words of several pieces, and small ones weigh less. */
const PLACES = 6000;
/** A large index is in enough pieces as it is. */
const MOST_PIECES = 40;

/**
 * The text of a record that nobody is shown, and that makes Pagefind close its pieces sooner: after the last stem of
 * each, a word that sorts there and is said as often as the piece lacks places. Compressed, it weighs nothing.
 *
 * Should Pagefind close its pieces elsewhere, there are fewer of them, bigger, or more, smaller: the same records answer,
 * in the same order. Without this record, a piece weighs 27 kB for 13, and a long question 110 kB of them for 52: beyond
 * the 200 kB that it may take in all. It also makes the mean record longer, always in the same proportion, which
 * `RANKING` in `engine.ts` is set for: without it, a `pageLength` of 0.3 and a `termSaturation` of 1.4 order as well.
 */
export function fillers(pages: readonly string[]): string {
  const places = new Map<string, number>();
  for (const page of pages) {
    const seen = new Set<string>();
    for (const [token] of page.matchAll(/[^\s<>]+z[qst](?=[\s<])/g)) {
      const stem = token.slice(0, -2);
      places.set(stem, (places.get(stem) ?? 0) + (seen.has(token) ? 1 : 2));
      seen.add(token);
    }
  }
  const total = [...places.values()].reduce((sum, n) => sum + n, 0);
  const enough = Math.max(PLACES, total / MOST_PIECES);
  const words: string[] = [];
  let held = 0;
  for (const stem of [...places.keys()].sort()) {
    held += places.get(stem) ?? 0;
    if (held < enough) continue;
    for (; held < CLOSED_AT; held++) words.push(`${stem}zz`);
    held = 0;
  }
  return words.join(' ');
}
