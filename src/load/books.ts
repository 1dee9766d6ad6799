import { existsSync, readFileSync } from 'node:fs';
import { allBooks, type Book } from '../publish/book/book.ts';
import { writeEpub } from '../publish/book/epub.ts';
import { PRINTED, printedHtml, printedName } from '../publish/book/print.ts';
import { absolute } from './citation.ts';
import { commitDate } from './git.ts';
import { loadRawSite, madeOf } from './site.ts';

interface BookFiles {
  book: Book;
  epub: Uint8Array<ArrayBuffer>;
  /** The printed book, when it was made of the same words. */
  pdf?: Buffer<ArrayBuffer>;
}

/** The guide and each lever as books, with the files that are made of them. */
export const loadBooks = madeOf(loadRawSite, (site): BookFiles[] => {
  const changed = commitDate() ?? new Date().toISOString();
  return allBooks({ site, absolute }).map((book) => {
    const epub = writeEpub(book, { absolute, changed });
    if (!existsSync(PRINTED)) return { book, epub };
    const printed = `${PRINTED}/${printedName(book, printedHtml(book, { absolute }))}`;
    return { book, epub, ...(existsSync(printed) && { pdf: readFileSync(printed) }) };
  });
});
