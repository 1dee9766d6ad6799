import type { Lexicon } from '../words/lexicon.ts';
import type { FacetChoices } from './facet-choices.ts';
import type { FacetTable } from './facet-table.ts';

/** What the browser needs before its first answer, in one file. */
export interface Tables {
  lexicon: Lexicon;
  facets: FacetTable;
  choices: FacetChoices[];
  /** What the names of the packets of cards begin with, which changes with their content; the rank of each one's first card. */
  cards: { version: string; first: number[] };
}

/** Letters of a packet of cards: enough to spare requests, few enough that what is not shown weighs little. */
export const PACKET = 67_000;

/** A packet of cards, from the folder of the index. */
export const cardFile = (version: string, packet: number) => `cartes/${version}-${packet}.json`;
