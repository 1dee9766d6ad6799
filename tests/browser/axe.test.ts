import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from '../../scripts/measure/browser.ts';
import { analyser, resumer } from './analyse.ts';
import { lireAdresses, visiter } from './pages.ts';

const site = inject('adresse');
let navigateur: Browser;
beforeAll(async () => {
  navigateur = await openBrowser();
});
afterAll(() => navigateur.close());

it('axe finds nothing on any page, in both schemes, at 360 and 1280 px', { timeout: 900_000 }, async () => {
  const adresses = await lireAdresses(site);
  const resultats = await visiter(
    navigateur,
    site,
    adresses,
    async (page, adresse) => [await analyser(page, adresse)],
    { script: axe.source },
  );
  expect(resumer(resultats.flatMap((r) => r.fautes))).toEqual([]);
  expect(resultats.reduce((n, r) => n + r.analyses, 0)).toBe(adresses.length * 4);
});
