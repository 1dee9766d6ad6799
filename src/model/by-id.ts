import type { Section } from './guide.ts';
import type { Cas, Levier, Site, Temoignage } from './repertoire.ts';

/** The entries by id: a page that looks for its own in a list would cost its square at ten thousand. */
export interface Entries {
  temoignages: Map<string, Temoignage>;
  cas: Map<string, Cas>;
  leviers: Map<string, Levier>;
  guide: Map<string, Section>;
}
const known = new WeakMap<object, Entries>();

export function entriesById(site: Pick<Site, 'temoignages' | 'cas' | 'leviers' | 'guide'>): Entries {
  const done = known.get(site);
  if (done) return done;
  const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((e) => [e.id, e]));
  const entries = {
    temoignages: byId(site.temoignages),
    cas: byId(site.cas),
    leviers: byId(site.leviers),
    guide: byId(site.guide),
  };
  known.set(site, entries);
  return entries;
}
