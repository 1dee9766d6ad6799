import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import type { Book } from '../../src/publish/book/book.ts';
import { FONT, printedHtml } from '../../src/publish/book/print.ts';

/** The page of each named place of a PDF that Chromium wrote: its targets point to page objects, listed in order. */
export function pagesOfAnchors(pdf: Buffer): Map<string, number> {
  const text = pdf.toString('latin1');
  const objects = new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\s*([\s\S]*?)\s*endobj/g)].map((m) => [m[1] ?? '', m[2] ?? '']),
  );
  const order: string[] = [];
  const walk = (number: string) => {
    const object = objects.get(number) ?? '';
    const children = /\/Kids\s*\[([^\]]*)\]/.exec(object)?.[1];
    if (children === undefined) order.push(number);
    else for (const m of children.matchAll(/(\d+) 0 R/g)) walk(m[1] ?? '');
  };
  const root = [...objects.values()].find((o) => /\/Type\s*\/Catalog/.test(o)) ?? '';
  walk(/\/Pages\s+(\d+) 0 R/.exec(root)?.[1] ?? '');
  const numbers = new Map(order.map((n, i) => [n, i + 1]));
  const targets = objects.get(/\/Dests\s+(\d+) 0 R/.exec(root)?.[1] ?? '') ?? '';
  const found = new Map<string, number>();
  for (const [, name = '', page = ''] of targets.matchAll(/\/([^\s/[\]<>()]+)\s*\[(\d+) 0 R/g)) {
    const anchor = name.replace(/#([0-9A-Fa-f]{2})/g, (_, h: string) => String.fromCharCode(Number.parseInt(h, 16)));
    const number = numbers.get(page);
    if (number !== undefined) found.set(anchor, number);
  }
  return found;
}

/**
 * Puts the site's name and date in place of the printer's, each in as many bytes as before (the table of the file
 * gives places in bytes): two exports of one commit say the same.
 */
export function sign(pdf: Buffer, date?: string): Buffer {
  const when = date === undefined ? undefined : `D:${new Date(date).toISOString().replace(/\D/g, '').slice(0, 14)}`;
  const text = pdf
    .toString('latin1')
    .replace(/(\/Creator \()((?:[^()\\]|\\.)*)(\))/, (_, open: string, who: string, close: string) => {
      return open + 'RTES, guide Reperes'.slice(0, who.length).padEnd(who.length) + close;
    })
    .replace(/(\/(?:CreationDate|ModDate) \()D:\d{14}/g, (all, open: string) => (when ? open + when : all));
  return Buffer.from(text, 'latin1');
}

/** Where the printer believes to be: nothing is asked of any network. */
const PRESS = 'http://livre.invalid/';

/** Prints the book: tagged, with bookmarks, its contents numbered by a first printing. */
export async function printBook(
  browser: Browser,
  book: Book,
  { absolute, date }: { absolute: (adresse: string) => string; date?: string | undefined },
): Promise<{ pdf: Buffer; pages: number }> {
  const page = await browser.newPage();
  let html = '';
  await page.route(`${PRESS}**`, (route) =>
    route.request().url().endsWith(FONT)
      ? route.fulfill({ contentType: 'font/woff2', body: readFileSync(`public/fonts/${FONT}`) })
      : route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  const print = async (text: string) => {
    html = text;
    await page.goto(PRESS);
    await page.evaluate(() => document.fonts.ready);
    return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
  };
  const first = await print(printedHtml(book, { absolute }));
  const pdf = sign(await print(printedHtml(book, { absolute, pages: pagesOfAnchors(first) })), date);
  await page.close();
  return { pdf, pages: (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length };
}
