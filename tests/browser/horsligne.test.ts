import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from '../../scripts/measure/browser.ts';
import { annonce, lire } from './selection-outils.ts';

const site = inject('adresse');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const traces = () => ({
  caches: caches.keys(),
  services: navigator.serviceWorker.getRegistrations().then((r) => r.length),
  stockage: localStorage.length,
});

it('keeps the guide on demand, reads and searches it without a network, then forgets it', async () => {
  await lire(
    browser,
    `${site}/exports/`,
    async (page) => {
      const laisses = async () => {
        const t = await page.evaluate(traces);
        return [
          await page.evaluate(() => caches.keys()),
          await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((r) => r.length)),
          t.stockage,
        ];
      };
      expect(await laisses()).toEqual([[], 0, 0]);
      await page.getByRole('button', { name: 'Garder hors connexion, ou oublier…' }).click();
      const { octets } = JSON.parse(readFileSync('dist/hors-connexion/manifeste.json', 'utf8')) as { octets: number };
      expect(octets).toBeLessThanOrEqual(3_000_000);
      await page.getByRole('button', { name: /^Garder hors connexion \([\d,]+\sMo\)$/ }).click();
      await annonce(page, 'C’est fait');
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

      await page.context().setOffline(true);
      await page.goto(`${site}/leviers/pedagogie/`);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('économie sociale et solidaire');
      expect(
        await page.evaluate(() => getComputedStyle(document.querySelector('main') as Element).paddingBlockStart),
      ).not.toBe('0px');
      const [t] = JSON.parse(readFileSync('dist/donnees/temoignages.json', 'utf8')) as { id: string }[];
      await page.goto(`${site}/temoignages/${t?.id}/`);
      await page.getByRole('button', { name: /^Garder :/ }).first().click();
      await annonce(page, 'Gardé.');
      await page.goto(`${site}/ma-selection/`);
      await page.locator('.pieces blockquote').waitFor();
      await page.goto(`${site}/recherche/?q=friche`);
      await page.locator('#resultats li').first().waitFor();
      await page.goto(`${site}/admin-absent/`);
      expect(await page.getByRole('heading').textContent()).toBe('Cette page n’est pas gardée hors connexion');

      await page.context().setOffline(false);
      await page.goto(`${site}/exports/`);
      await page.getByRole('button', { name: 'Garder hors connexion, ou oublier…' }).click();
      await page.getByText(/est gardé dans ce navigateur/).waitFor();
      await page.getByRole('button', { name: 'Oublier' }).click();
      await annonce(page, 'Oublié');
      expect((await laisses()).slice(0, 2)).toEqual([[], 0]);
    },
    { sansErreur: false },
  );
});

it('a packet that does not come: said plainly, nothing kept', async () => {
  await lire(
    browser,
    `${site}/exports/`,
    async (page) => {
      await page.route('**/hors-connexion/paquet.bin', (r) => r.abort());
      await page.getByRole('button', { name: 'Garder hors connexion, ou oublier…' }).click();
      await page.getByRole('button', { name: /^Garder hors connexion \(/ }).click();
      await annonce(page, 'rien n’a été gardé');
      expect(await page.evaluate(() => caches.keys())).toEqual([]);
    },
    { sansErreur: false },
  );
});
