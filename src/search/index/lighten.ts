import type { Query } from '../query/query.ts';
import { token } from '../words/stem.ts';

/** A stem that more records hold than this takes a slow processor longer to rank than it is worth. */
export const HEAVY = 2000;

/** The stems held by very many records, with their number. None in a corpus of a thousand. */
export const tooFrequent = (frequencies: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...frequencies].filter(([, count]) => count > HEAVY));

/**
 * Leaves out of a question the words that nearly everything holds, when another says what is sought; else keeps the
 * rarest of them. Places stay, and what stands between quotation marks. What is left out is to be said.
 */
export function lightenQuery(query: Query, frequent: Readonly<Record<string, number>>): Query {
  const counts = new Map(Object.entries(frequent).map(([stem, count]) => [token(stem), count]));
  if (counts.size === 0) return query;
  const countOf = ({ tokens }: Query['concepts'][number]) => counts.get(tokens[0]?.token ?? '') ?? 0;
  const carriers = query.concepts.filter((c) => !c.required && !c.quiet);
  const least = Math.min(...carriers.map(countOf));
  const rarest = new Set([carriers.find((c) => countOf(c) === least)]);
  const kept = query.concepts.filter((c) => countOf(c) === 0 || rarest.has(c));
  const isLight = (run: string) => !run.split(' ').some((word) => counts.has(word.replaceAll('"', '')));
  return {
    ...query,
    concepts: kept
      .map((c) => ({ ...c, tokens: c.tokens.filter(({ token: j }) => !j.startsWith('"') || isLight(j)) }))
      .filter((c) => c.tokens.length > 0),
    pairs: query.pairs.filter(isLight),
    dropped: query.concepts.filter((c) => !kept.includes(c) && !c.quiet).map((c) => c.form),
  };
}
