import type { Section } from './guide.ts';
import type { Cas, Levier, Site, Temoignage } from './repertoire.ts';

/** The entries by id: a page that looks for its own in a list would cost its square at ten thousand. */
export interface Fiches {
  temoignages: Map<string, Temoignage>;
  cas: Map<string, Cas>;
  leviers: Map<string, Levier>;
  guide: Map<string, Section>;
}
const connues = new WeakMap<object, Fiches>();

export function entriesById(site: Pick<Site, 'temoignages' | 'cas' | 'leviers' | 'guide'>): Fiches {
  const connue = connues.get(site);
  if (connue) return connue;
  const parId = <T extends { id: string }>(liste: readonly T[]) => new Map(liste.map((e) => [e.id, e]));
  const fiches = {
    temoignages: parId(site.temoignages),
    cas: parId(site.cas),
    leviers: parId(site.leviers),
    guide: parId(site.guide),
  };
  connues.set(site, fiches);
  return fiches;
}
