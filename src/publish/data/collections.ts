import { ENTREES } from './collections-entries.ts';
import { LISTES } from './collections-lists.ts';
import type { Collection } from './recipe.ts';

/** Everything that is published as open data, in the order of the page that explains it. */
export const COLLECTIONS: readonly Collection[] = [...ENTREES, ...LISTES];
