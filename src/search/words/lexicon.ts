import type { NamedPlace } from '../index/places.ts';

/** A page offered above the results of a question that names it. */
export interface OfferedPage {
  name: string;
  page: string;
  /** The names it is asked by, as joined stems. */
  forms: string[];
}

/** What the browser needs to understand a question. Small: single words need nothing, the index carries them. */
export interface Lexicon {
  /** Number of records. */
  total: number;
  /** Expansions of acronyms, as joined stems → the stem of the acronym. */
  acronyms: Record<string, string>;
  /** Other phrases of several stems → the stem that stands for their group, for the texts that say it otherwise. */
  expressions: Record<string, string>;
  places: NamedPlace[];
  pages: OfferedPage[];
  /** Stems that too many records hold: see `lighten.ts`. */
  frequent: Record<string, number>;
}
