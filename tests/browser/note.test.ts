import { readFileSync } from 'node:fs';
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
      expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
      const body = simple(texteDe(path, 'word/document.xml'));
      for (const title of ['Trois arguments', 'Qui finance', 'Un exemple', 'Intercommunalités'])
        expect(body).toContain(title);
      expect(texteDe(path, 'word/footnotes.xml')).toContain('RTES');
    },
    { viewport: { width, height: 800 } },
  );
});
