import type { DocumentData } from '../schema/lists.ts';
import { sayDate } from '../text/interface.ts';

/** The guide that the site brings to life. */
export const GUIDE = 'guide-2014';
/** The source of the testimonies gathered since the site is online. */
export const CONTRIBUTIONS = 'contributions';

/** « guide de 2014 », « article, 30 mars 2017 »: a document in a few words, where its whole title would crowd a line. */
export const nameDocument = ({ id, support, date }: Pick<DocumentData, 'id' | 'support' | 'date'>): string =>
  id === GUIDE ? 'guide de 2014' : `${support}, ${sayDate(date)}`;

/** The date of a testimony's document. What is gathered since has no document of one date: each has its own. */
export const documentDate = (
  t: { date: string; source: { document: string } },
  document: Pick<DocumentData, 'date'>,
): string => (t.source.document === CONTRIBUTIONS ? t.date : document.date);
