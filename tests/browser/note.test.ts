import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from '../../scripts/measure/browser.ts';
import { simple, texteDe } from './documents.ts';
import { lire } from './note-tools.ts';

const site = inject('adresse');
let navigateur: Browser;
beforeAll(async () => {
  navigateur = await openBrowser();
});
afterAll(() => navigateur.close());

it.each([1280, 360])('from the home page to a file in five clicks, at %i px', async (width) => {
  await lire(
    navigateur,
    `${site}/`,
    async (page) => {
      await page.locator('main').getByRole('link', { name: 'Préparer une note' }).click();
      await page.getByLabel('Sur quoi ?').selectOption('qui-paie-la-coordination');
      await page.getByRole('radio', { name: 'Intercommunalité' }).check();
      await page.getByRole('button', { name: 'Composer la note' }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Word (DOCX)' }).click(),
      ]);
      const path = await file.path();
      const parts = unzipSync(readFileSync(path));
      const body = simple(texteDe(path, 'word/document.xml'));
      for (const title of ['Trois arguments', 'Qui finance', 'Un exemple', 'Intercommunalités'])
        expect(body).toContain(title);
      const footnotes = strFromU8(parts['word/footnotes.xml'] ?? new Uint8Array());
      expect(footnotes).toMatch(/RTES, avril\s2014/);
      expect(footnotes).toContain('/temoignages/');
    },
    { viewport: { width, height: 800 } },
  );
});
