// Prints the guide and its levers as PDF into livres/: `npm run export`. The next build puts them on the site, as long as
// they say the same as it. Needs a Chromium.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitDate } from '../../src/load/git.ts';
import { readSite } from '../../src/load/read-content.ts';
import { allBooks } from '../../src/publish/book/book.ts';
import { PRINTED, printedHtml, printedName } from '../../src/publish/book/print.ts';
import { readSiteAddress, withBase } from '../../src/render/base-path.ts';
import { sayWeight } from '../../src/text/interface.ts';
import { openBrowser } from '../measure/browser.ts';
import { printBook } from './pdf.ts';

async function exportBooks(): Promise<void> {
  const { site: origin, base } = readSiteAddress(process.env);
  const absolute = (address: string) => new URL(withBase(address, base), origin).href;
  const { site } = await readSite(process.cwd());
  const books = allBooks({ site, absolute }).map((book) => ({
    book,
    name: printedName(book, printedHtml(book, { absolute })),
  }));
  mkdirSync(PRINTED, { recursive: true });
  const wanted = new Set(books.map(({ name }) => name));
  for (const file of readdirSync(PRINTED)) if (!wanted.has(file)) rmSync(join(PRINTED, file));
  const missing = books.filter(({ name }) => !existsSync(join(PRINTED, name)));
  if (missing.length > 0) {
    const browser = await openBrowser();
    try {
      for (const { book, name } of missing) {
        const { pdf, pages } = await printBook(browser, book, { absolute, date: commitDate() });
        writeFileSync(join(PRINTED, name), pdf);
        console.log(`${PRINTED}/${name} : ${sayWeight(pdf.length)}, ${pages} pages`);
      }
    } finally {
      await browser.close();
    }
  }
  console.log(
    `${books.length} livres dans ${PRINTED}/, dont ${missing.length} imprimés à l’instant. « npm run build » les met sur le site.`,
  );
}

try {
  await exportBooks();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
