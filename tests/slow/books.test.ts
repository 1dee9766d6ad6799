import { EpubCheck } from '@likecoin/epubcheck-ts';
import { expect, it } from 'vitest';
import { pagesOfAnchors, printBook } from '../../scripts/export/pdf.ts';
import { browser } from '../browser/open.ts';
import { readSite } from '../../src/load/read-content.ts';
import { allBooks } from '../../src/publish/book/book.ts';
import { writeEpub } from '../../src/publish/book/epub.ts';
import { printedHtml } from '../../src/publish/book/print.ts';

const absolute = (address: string) => `https://reperes.example${address}`;
const { site } = await readSite(process.cwd());
const books = allBooks({ site, absolute });

it('every EPUB passes EPUBCheck', async () => {
  for (const book of books) {
    const { messages } = await EpubCheck.validate(writeEpub(book, { absolute, changed: '2026-01-01' }));
    const faults = messages.filter((m) => ['error', 'fatal', 'warning'].includes(m.severity));
    expect(
      faults.map((m) => `${m.location?.path}:${m.location?.line} ${m.message}`),
      book.id,
    ).toEqual([]);
  }
});

it('the PDF of a lever is tagged, titled, in French, with bookmarks, and its contents give the right pages', async () => {
  const book = books.at(-1);
  if (!book) throw new Error('aucun levier');
  const { pdf, pages } = await printBook(browser, book, { absolute });
  const text = pdf.toString('latin1');
  expect(pages).toBeGreaterThan(10);
  for (const sign of [
    /\/Marked true/,
    /\/StructTreeRoot \d+ 0 R/,
    /\/Outlines \d+ 0 R/,
    /\/Lang \(fr\)/,
    /\/Title/,
    /\/S \/BlockQuote|\/BlockQuote/,
    /Repere/,
  ])
    expect(text).toMatch(sign);
  const where = pagesOfAnchors(pdf);
  const chapters = book.parts.flatMap((p) => p.chapters);
  const ranks = chapters.map((c) => where.get(c.id) ?? 0);
  expect(ranks.every((n) => n > 2)).toBe(true);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  // What the contents print is what a second printing has: the numbers did not move the pages.
  const contents = printedHtml(book, { absolute, pages: where });
  expect([...contents.matchAll(/<span class="num">(\d+)<\/span>/g)].length).toBe(chapters.length + book.parts.length);
});
