import { ENTREES } from './collections-entrees.ts';
import { LISTES } from './collections-listes.ts';
import type { Collection } from './recette.ts';

/** Everything that is published as open data, in the order of the page that explains it. */
export const COLLECTIONS: readonly Collection[] = [...ENTREES, ...LISTES];
