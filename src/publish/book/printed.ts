import { createHash } from 'node:crypto';
import type { Book } from './book.ts';

/** Where `npm run export` leaves the printed books, which need a browser. */
export const PRINTED = 'livres';

/** The name of a printed book: it changes with any of its words, so that no book of other words is ever published. */
export const printedName = (book: Book, html: string): string =>
  `${book.id}-${createHash('sha256').update(html).digest('hex').slice(0, 12)}.pdf`;
