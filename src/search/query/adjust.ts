import { WEIGHTS, type Concept } from './query.ts';

/** What one search of one token gives: records by their rank, with their score. */
export type Hits = ReadonlyMap<number, number>;
type HitsOf = (token: string) => Hits;

/**
 * A phrase that no record holds, when texts say it otherwise (« clause sociale » for « marché public »): it is the
 * question, and its words, which would find something else, come second.
 */
function sayOtherwise(concepts: readonly Concept[], hits: HitsOf): Concept[] {
  const held = (token = '') => hits(token).size > 0;
  const otherwise = new Set(
    concepts
      .filter(
        ({ expression, tokens: [phrase, neighbour] }) => expression && !held(phrase?.token) && held(neighbour?.token),
      )
      .map((c) => c.form),
  );
  return concepts.map((c) => {
    if (c.expression && otherwise.has(c.form)) return { ...c, importance: 1 };
    const inside = c.inside !== undefined && otherwise.has(c.inside);
    return inside ? { ...c, importance: c.importance * WEIGHTS.acronymWord, quiet: true } : c;
  });
}

/**
 * A town that no text names, in a département where there is nothing: it is asked for as its département is, and its
 * region answers. Named somewhere, it stays a help.
 */
function townFallback(concepts: readonly Concept[], hits: HitsOf): Concept[] {
  const nothing = (c: Concept) => c.tokens.every(({ token }) => hits(token).size === 0);
  const silentTowns = concepts.filter((c) => {
    if (c.where === undefined || c.required || c.fallback === undefined) return false;
    const words = concepts.filter((m) => m.where === undefined && c.form.split(' ').includes(m.form));
    return nothing(c) && words.every(nothing);
  });
  const inside = new Set(silentTowns.flatMap((c) => c.form.split(' ')));
  return concepts
    .filter((c) => c.where !== undefined || !inside.has(c.form))
    .map((c) => (silentTowns.includes(c) ? { ...c, required: true } : c));
}

/** What the concepts of a question become, now that it is known what the index holds. */
export const adjust = (concepts: readonly Concept[], hits: HitsOf): Concept[] =>
  townFallback(sayOtherwise(concepts, hits), hits);
