import { GUIDE } from '../../model/documents.ts';
import { sayDate, sayPages } from '../../text/interface.ts';
import type { Region } from '../../model/regions.ts';
import type { Site } from '../../model/repertoire.ts';
import type { Field } from '../types.ts';

export const unique = <T>(liste: readonly T[]): T[] => [...new Set(liste)];

/** A record of a former region stands under the present one too. */
export function regionFacets(regions: ReadonlyMap<string, Region>, id: string | undefined): { region?: string[] } {
  const region = id === undefined ? undefined : regions.get(id);
  return region ? { region: unique([region.presente, region.id]) } : {};
}

/** The places a record belongs to: region then, region now, département. */
export const placesOf = (
  regions: ReadonlyMap<string, Region>,
  region: string | undefined,
  departement?: string,
): string[] => [...(regionFacets(regions, region).region ?? []), ...(departement === undefined ? [] : [departement])];

/** The names behind a list of ids, as one text. */
export function namesOf(site: Site, liste: 'poles' | 'themes', ids: readonly string[] = []): string {
  return ids.map((id) => site[liste].get(id)?.nom ?? '').join(', ');
}

/** « Guide, p. 21 » or « Article, 30 mars 2017 ». */
export function saySource(
  site: Site,
  { document, page, pageFin }: { document: string; page?: number | undefined; pageFin?: number | undefined },
): string {
  const held = site.sources.get(document);
  const pages = sayPages(page, pageFin);
  if (document === GUIDE) return ['Guide', pages].filter(Boolean).join(', ');
  if (!held) return pages;
  return [held.support[0]?.toUpperCase() + held.support.slice(1), sayDate(held.date), pages].filter(Boolean).join(', ');
}

/** What people ask, in their words: worth a summary. */
export const questionField = (questions: readonly string[] = []): Field => ({ texte: questions.join(' '), weight: 5 });
