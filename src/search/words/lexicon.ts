import type { Place } from '../index/places.ts';
import { canon, type Group } from './vocabulary.ts';

/** A page offered above the results of a question that names it. */
export interface OfferedPage {
  nom: string;
  page: string;
  /** The names it is asked by, as joined stems. */
  formes: string[];
}

/** What the browser needs to understand a question. Small: single words need nothing, the index carries them. */
export interface Lexicon {
  /** Number of records. */
  total: number;
  /** Expansions of acronyms, as joined stems → the stem of the acronym. */
  acronyms: Record<string, string>;
  /** Other phrases of several stems → the stem that stands for their group, for the texts that say it otherwise. */
  expressions: Record<string, string>;
  places: Place[];
  pages: OfferedPage[];
  /** Stems that too many records hold: see `lighten.ts`. */
  frequent: Record<string, number>;
}

export function createLexicon(
  total: number,
  all: readonly Group[],
  places: readonly Place[],
  pages: readonly OfferedPage[] = [],
  frequent: Record<string, number> = {},
): Lexicon {
  const acronyms: Record<string, string> = {};
  const expressions: Record<string, string> = {};
  for (const g of all)
    for (const form of g.formes) if (form.includes(' ')) (g.same ? acronyms : expressions)[form] ??= canon(g);
  return { total, acronyms, expressions, places: [...places], pages: [...pages], frequent };
}
