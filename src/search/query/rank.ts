import { adjust, type Hits } from './adjust.ts';
import type { Concept, Query } from './query.ts';
import type { ResultType } from '../types.ts';

export interface Ranking {
  /** All that answers, best first, each with its score. */
  ranks: number[];
  /** Those that answer enough of the question; the others are for filters under which none of these stands. */
  enough: ReadonlySet<number>;
  /** What the question is about is in no text: only the nearest are given. */
  short: boolean;
  /** Words that no record holds. */
  missing: Concept[];
  /** Places where nothing was found; with `fallback`, the region of a département or of a town answers for it. */
  fallbacks: Concept[];
}

export interface Sources {
  total: number;
  /** Results of a token, or of tokens in a row. */
  hits: (token: string) => Hits;
  phrases: (phrase: string) => Hits;
  type: (rank: number) => ResultType | undefined;
}

/** Set on the tuning half of tests/search/questions.yaml (`npm run search:eval`). */
const SETTINGS = {
  /** Before any question: a voice or a story is worth more than a row of a table. */
  kinds: {
    temoignages: 1.15,
    cas: 1.25,
    leviers: 1.35,
    glossaire: 0.8,
    chiffres: 0.8,
    pages: 1.1,
  } as Partial<Record<ResultType, number>>,
  /** How much more or less when the question is a sentence: what explains, before what is named. */
  inSentence: { temoignages: 0.8, cas: 0.8, poles: 0.5, pages: 1.2 } as Partial<Record<ResultType, number>>,
  /** For two neighbouring words of the question found side by side. */
  pair: 0.13,
  /** For a record whose name is in the question, or is the question. */
  name: 0.3,
  wholeName: 0.6,
  /** A place and nothing else: its voices first. */
  voicesOfPlace: 4,
  /** How soon a word said again, or in a better place, adds nothing. */
  saturation: 48,
  /** What is added to the share covered: the less, the more the whole question counts. */
  cover: 0.22,
  /** Below 1, rarity counts for less than it is. */
  rarity: 0.7,
  /** Results that cover less than this share of what the best one covers are shown to filters alone. */
  minShare: 0.2,
  /** How many are shown of what misses the main word. */
  short: 5,
};

/** The rarity of a word that so many records hold. */
const rarity = (total: number, found: number) => Math.log(1 + (total - found + 0.5) / (found + 0.5));

/** What Pagefind's score says of the places where a record holds a word, its rarity left out: from 0 to 1. */
const saturate = (score: number, rare: number) => score / (score + SETTINGS.saturation * rare);

/** How well a record answers one concept, by the places where it holds it; and how near to the word what it holds is. */
interface Strength {
  strength: number;
  share: number;
}

/** The notes of each record for one concept, and how rare the concept is. */
function weigh({ tokens }: Concept, { hits, total }: Sources): { strengths: Map<number, Strength>; rare: number } {
  const strengths = new Map<number, Strength>();
  const found = tokens.map(({ token, weight }) => ({ weight, neighbour: token.endsWith('zs'), ids: hits(token) }));
  // Those that hold a synonym alone do not make the word less rare.
  const count = found.reduce((sum, { neighbour, ids }) => sum + (neighbour ? 0 : ids.size), 0);
  const rare = rarity(total, count);
  for (const { weight, neighbour, ids } of found) {
    const own = rarity(total, ids.size);
    // A synonym that half the texts have a synonym of says little.
    const value = neighbour ? weight * Math.min(1, own / rare) : weight;
    for (const [id, score] of ids) {
      const strength = saturate(score, own);
      const before = strengths.get(id) ?? { strength: 0, share: 0 };
      strengths.set(id, {
        strength: Math.max(before.strength, value * strength),
        share: Math.max(before.share, value * Math.min(1, strength * 2)),
      });
    }
  }
  return { strengths, rare };
}

/**
 * Merges the searches of each concept: the sum of how well each is answered, raised by the share of the question that
 * is covered, by neighbouring words found side by side, by the name itself and by the kinds asked for. Every quoted
 * phrase must be there, and one of the places.
 */
export function order(query: Query, sources: Sources): Ranking {
  const { total, phrases, hits, type } = sources;
  const missing: Concept[] = [];
  const fallbacks: Concept[] = [];
  const sum = new Map<number, Strength>();
  const demands: ReadonlySet<number>[] = query.phrases.map((p) => new Set(phrases(p).keys()));
  const onSite = new Set<number>();
  let expected = 0;
  let lacking = 0;
  const concepts = adjust(query.concepts, hits);
  for (const concept of concepts) {
    let { strengths, rare } = weigh(concept, sources);
    if (strengths.size === 0 && concept.required) {
      const { fallback, ...alone } = concept;
      if (fallback !== undefined)
        ({ strengths, rare } = weigh({ ...concept, tokens: [{ token: fallback, weight: 1 }] }, sources));
      fallbacks.push(strengths.size > 0 ? concept : alone);
    }
    if (concept.required) for (const id of strengths.keys()) onSite.add(id);
    if (strengths.size === 0) {
      if (!concept.quiet) missing.push(concept);
      if (!concept.quiet) lacking += concept.importance * rarity(total, 0) ** SETTINGS.rarity;
      continue;
    }
    const weight = concept.importance * rare ** SETTINGS.rarity;
    expected += weight;
    for (const [id, { strength, share }] of strengths) {
      const before = sum.get(id) ?? { strength: 0, share: 0 };
      sum.set(id, { strength: before.strength + weight * strength, share: before.share + weight * share });
    }
  }
  // Any of several places will do; a place that nothing names is no reason to find nothing.
  if (onSite.size > 0) demands.push(onSite);
  const gains = new Map<number, number>();
  const gain = (id: number, share: number) => gains.set(id, (gains.get(id) ?? 1) + share);
  for (const pair of query.pairs) for (const id of phrases(pair).keys()) gain(id, SETTINGS.pair);
  for (const name of query.names)
    for (const id of hits(name).keys()) gain(id, name === query.wholeName ? SETTINGS.wholeName : SETTINGS.name);

  const placeOnly = concepts.every((c) => c.required || c.importance < 0.3);
  const scores: { id: number; score: number; share: number }[] = [];
  for (const [id, { strength, share }] of sum) {
    if (!demands.every((ids) => ids.has(id))) continue;
    const kind = type(id);
    const taste =
      kind === undefined
        ? 1
        : (SETTINGS.kinds[kind] ?? 1) *
          (query.sentence ? (SETTINGS.inSentence[kind] ?? 1) : 1) *
          (query.intents[kind] ?? 1) *
          (placeOnly && kind === 'temoignages' ? SETTINGS.voicesOfPlace : 1);
    const covered = share / expected;
    const score = strength * (SETTINGS.cover + covered) * taste * (gains.get(id) ?? 1);
    scores.push({ id, share: covered, score });
  }
  scores.sort((a, b) => b.score - a.score || a.id - b.id);
  const least = onSite.size > 0 ? 0 : SETTINGS.minShare * Math.max(0, ...scores.map(({ share }) => share));
  const enough = new Set(scores.flatMap(({ id, share }) => (share >= least ? id : [])));
  // What matters most is in no text: a few of the nearest, and no more.
  const short = lacking > expected;
  return {
    ranks: scores.map(({ id }) => id),
    enough: short ? new Set([...enough].slice(0, SETTINGS.short)) : enough,
    short,
    missing,
    fallbacks,
  };
}
