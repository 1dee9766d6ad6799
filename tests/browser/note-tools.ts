import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Opens a page of the site as a fresh reader; an error in the console, even a blocked one, fails the test. */
export async function lire(
  browser: Browser,
  adresse: string,
  faire: (page: Page) => Promise<void>,
  { sansErreur = true, ...options }: BrowserContextOptions & { sansErreur?: boolean } = {},
) {
  const contexte = await browser.newContext({ locale: 'fr-FR', acceptDownloads: true, ...options });
  const page = await contexte.newPage();
  const erreurs: string[] = [];
  page.on('pageerror', (e) => erreurs.push(e.message));
  page.on('console', (m) => m.type() === 'error' && erreurs.push(m.text()));
  await page.goto(adresse);
  await faire(page);
  if (sansErreur) expect(erreurs).toEqual([]);
  await contexte.close();
}

/** Waits for words said to everyone. */
export const annonce = (page: Page, texte: string | RegExp) =>
  page.locator('.annonce[role="status"]').filter({ hasText: texte }).waitFor();

/** The titles of what is kept, in order; the reader's words by their text. */
export const gardes = (page: Page) =>
  page
    .locator('.pieces > li')
    .evaluateAll((lignes) =>
      lignes.map(
        (l) =>
          l.querySelector('textarea')?.value ??
          l.querySelector('h3')?.textContent ??
          l.querySelector('.perdu')?.textContent ??
          '',
      ),
    );
