import { once } from './once.ts';
import type { Site } from './repertoire.ts';

const byId = <T extends { id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((e) => [e.id, e]));

/** The entries by id: a page that looks for its own in a list would cost its square at ten thousand. */
export const entriesById = once(
  ({ temoignages, cas, leviers, guide }: Pick<Site, 'temoignages' | 'cas' | 'leviers' | 'guide'>) => ({
    temoignages: byId(temoignages),
    cas: byId(cas),
    leviers: byId(leviers),
    guide: byId(guide),
  }),
);
