import type { Lieu } from '../index/places.ts';
import { canon, type Group } from './vocabulary.ts';

/** A page offered above the results of a question that names it. */
export interface OfferedPage {
  nom: string;
  page: string;
  /** The names it is asked by, as joined stems. */
  formes: string[];
}

/** What the browser needs to understand a question. Small: single words need nothing, the index carries them. */
export interface Lexique {
  /** Number of records. */
  total: number;
  /** Expansions of acronyms, as joined stems → the stem of the acronym. */
  sigles: Record<string, string>;
  /** Other phrases of several stems → the stem that stands for their group, for the texts that say it otherwise. */
  expressions: Record<string, string>;
  lieux: Lieu[];
  pages: OfferedPage[];
  /** Stems that too many records hold: see `alleger.ts`. */
  frequents: Record<string, number>;
}

export function creerLexique(
  total: number,
  tous: readonly Group[],
  lieux: readonly Lieu[],
  pages: readonly OfferedPage[] = [],
  frequents: Record<string, number> = {},
): Lexique {
  const sigles: Record<string, string> = {};
  const expressions: Record<string, string> = {};
  for (const g of tous)
    for (const forme of g.formes) if (forme.includes(' ')) (g.memes ? sigles : expressions)[forme] ??= canon(g);
  return { total, sigles, expressions, lieux: [...lieux], pages: [...pages], frequents };
}
