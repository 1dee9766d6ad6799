import { GUIDE } from '../../model/documents.ts';
import { nameWithPresent } from '../../model/regions.ts';
import type { Site } from '../../model/repertoire.ts';
import { sayDate, sayPages } from '../../text/interface.ts';
import type { ResultCard, IndexRecord, Facet, WeighedText } from '../types.ts';

export const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** What is said of a record; the rest of it follows from its card and its facets. */
export interface BareRecord extends Partial<Pick<IndexRecord, 'names' | 'places' | 'date'>> {
  fields: WeighedText[];
  facets?: Partial<Record<Facet, readonly string[] | undefined>>;
  card: ResultCard;
}

/** A record stands under the kind of its card, and belongs to the places of its facets. */
export function complete({ facets, ...draft }: BareRecord): IndexRecord {
  const { type, url } = draft.card;
  const held = Object.entries({ type: [type], ...facets }).map(([facet, values = []]) => [facet, [...values]] as const);
  const all = Object.fromEntries(held) as IndexRecord['facets'];
  return { names: [], places: [...(all.region ?? []), ...(all.departement ?? [])], ...draft, url, facets: all };
}

/** Where a record belongs: its département, its region then and, as it stands under it too, now. */
export function placeFacets(
  { regions }: Site,
  { region: id, departement }: { region?: string | undefined; departement?: string | undefined },
): { region?: string[]; departement?: string[] } {
  const region = id === undefined ? undefined : regions.get(id);
  return {
    ...(region && { region: unique([region.presente, region.id]) }),
    ...(departement !== undefined && { departement: [departement] }),
  };
}

export const sayRegion = ({ regions }: Site, id: string | undefined) =>
  id === undefined ? undefined : nameWithPresent(regions, id);

/** The names behind a list of ids, as one text. */
export const namesOf = (site: Site, list: 'poles' | 'themes', ids: readonly string[] = []): string =>
  ids.map((id) => site[list].get(id)?.nom ?? '').join(', ');

export const levierTitles = (site: Site, ids: readonly string[]): string =>
  site.leviers.flatMap(({ id, titre }) => (ids.includes(id) ? titre : [])).join(', ');

/** « Guide, p. 21 » or « Article, 30 mars 2017 ». */
export function saySource(
  site: Site,
  source: { document: string; page?: number | undefined; pageFin?: number | undefined } | undefined,
): string | undefined {
  if (!source) return undefined;
  const pages = sayPages(source.page, source.pageFin);
  if (source.document === GUIDE) return ['Guide', pages].filter(Boolean).join(', ');
  const held = site.sources.get(source.document);
  if (!held) return pages;
  return [held.support[0]?.toUpperCase() + held.support.slice(1), sayDate(held.date), pages].filter(Boolean).join(', ');
}

/** What people ask, in their words: worth a summary. */
export const questionField = (questions: readonly string[] = []): WeighedText => [questions.join(' '), 5];
