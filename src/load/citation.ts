import { GUIDE } from '../model/documents.ts';
import {
  casReference,
  documentReference,
  levierReference,
  sectionReference,
  temoignageReference,
  type CitationContext,
  type Reference,
} from '../publish/citation/records.ts';
import { entriesById } from '../model/by-id.ts';
import type { Site } from '../model/repertoire.ts';
import { withBase } from '../render/base-path.ts';
import { loadRawSite } from './site.ts';

/** Makes an address of the site absolute. */
export const absolue = (adresse: string) =>
  new URL(withBase(adresse, import.meta.env.BASE_URL), import.meta.env.SITE).href;

/** What citing needs: the joined content as it is typed, and where the site is published. */
export const loadCitationContext = async (): Promise<CitationContext & { site: Site }> => ({
  site: await loadRawSite(),
  absolue,
});

/** The reference of the page at an address, for its metadata; the guide's own on its contents. */
export function referenceOfPage(contexte: CitationContext & { site: Site }, ici: string): Reference | undefined {
  const [, rubrique, id = '', reste] = ici.split('/');
  if (ici === '/guide/') return documentReference(contexte, GUIDE);
  if (reste !== '') return undefined;
  const { temoignages, cas, leviers, guide } = entriesById(contexte.site);
  const t = rubrique === 'temoignages' ? temoignages.get(id) : undefined;
  if (t) return temoignageReference(contexte, t);
  const c = rubrique === 'cas' ? cas.get(id) : undefined;
  if (c) return casReference(contexte, c);
  const l = rubrique === 'leviers' ? leviers.get(id) : undefined;
  if (l) return levierReference(contexte, l);
  const s = rubrique === 'guide' ? guide.get(id) : undefined;
  return s && sectionReference(contexte, s);
}
