import { sayPages } from '../text/interface.ts';
import type { Temoignage } from './repertoire.ts';

/** Where something stands on paper. */
export interface PrintedPages {
  page?: number | undefined;
  pageFin?: number | undefined;
  /** The pages are those of the whole section: the words are somewhere in them. */
  section?: boolean;
}

/** The printed pages of a quotation, or of a whole testimony: its own, else those of its section of the guide. */
export function printedPages(t: Temoignage, citation?: { page?: number | undefined }): PrintedPages {
  const known = (citation ? [citation] : t.citations).flatMap((c) => c.page ?? []);
  if (known.length > 0) return { page: Math.min(...known), pageFin: Math.max(...known) };
  if (t.source.page !== undefined) return { page: t.source.page, pageFin: t.source.pageFin };
  const { page, pageFin } = t.place?.section.source ?? {};
  return { page, pageFin, section: pageFin !== undefined && pageFin !== page };
}

/** « p. 19 », « p. 19 à 22 », « section, p. 23 à 27 »; empty when the page is not known. */
export const sayPrintedPages = ({ page, pageFin, section }: PrintedPages): string =>
  `${section ? 'section, ' : ''}${sayPages(page, pageFin)}`;
