import { readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../../scripts/measure/browser.ts';
import { analyser, resumer, type Faute } from './analyse.ts';
import { unePageParSorte, visiter } from './pages.ts';

const site = inject('adresse');
let navigateur: Browser;
beforeAll(async () => {
  navigateur = await openBrowser();
});
afterAll(() => navigateur.close());

/** Opens whatever opens on the page: details, menus, panels. Returns how many. */
async function ouvrirTout(page: Page): Promise<number> {
  return page.evaluate(() => {
    const fermes = [
      ...document.querySelectorAll<HTMLElement>('details:not([open]) > summary, [aria-expanded="false"]'),
    ].filter((e) => e.checkVisibility());
    for (const e of fermes) e.click();
    return fermes.length;
  });
}
const chercher = async (page: Page, adresse: string) => {
  await page.goto(site + adresse);
  await page.locator('#resultats > li').first().waitFor();
};
const surPage = async (faire: (page: Page) => Promise<void>) => {
  const page = await navigateur.newPage({ bypassCSP: true });
  await faire(page);
  await page.close();
};
const sansFaute = async (page: Page, quoi: string) => {
  const { analyses, fautes } = await analyser(page, quoi);
  expect(resumer(fautes)).toEqual([]);
  expect(analyses).toBe(4);
};

describe('axe finds nothing, in both schemes, at 360 and 1280 px', { timeout: 120_000 }, () => {
  it('with the results of a search', () =>
    surPage(async (page) => {
      await chercher(page, '/recherche/?q=financement');
      await sansFaute(page, 'résultats');
    }));

  it('with the facets open, and some boxes ticked', () =>
    surPage(async (page) => {
      await chercher(page, '/recherche/?q=animation&role=elu');
      await ouvrirTout(page);
      await page.locator('#facettes input:visible').first().check();
      await page.locator('#resultats > li').first().waitFor();
      expect(await page.locator('#facettes input:checked').count()).toBeGreaterThan(0);
      await sansFaute(page, 'filtres ouverts');
    }));

  it.each(['/recherche/?q=zzzzqqqq', '/recherche/?q=', '/recherche/?q=ecomonie%20soliaire'])(
    'with a search that finds nothing, or asks again: %s',
    (adresse) =>
      surPage(async (page) => {
        await page.goto(site + adresse);
        await page.waitForFunction(
          () =>
            document.querySelector('#annonce')?.textContent !== '' ||
            document.querySelector<HTMLElement>('#accueil-recherche')?.hidden === false,
        );
        await sansFaute(page, adresse);
      }),
  );

  it('with everything open that opens, on each kind of page', { timeout: 300_000 }, async () => {
    let ouverts = 0;
    const fautes = await visiter<Faute>(navigateur, site, await unePageParSorte(site), async (page, adresse) => {
      await page.setViewportSize({ width: 360, height: 800 });
      const nombre = await ouvrirTout(page);
      if (nombre === 0) return [];
      ouverts += nombre;
      return (await analyser(page, `${adresse}, tout ouvert`)).fautes;
    });
    expect(resumer(fautes)).toEqual([]);
    expect(ouverts).toBeGreaterThan(0);
  });

  it('on the pages made to be set into other sites', () =>
    surPage(async (page) => {
      for (const adresse of [
        `/integrer/temoignages/${readdirSync('dist/integrer/temoignages').sort()[0] ?? ''}`,
        '/integrer/regions/occitanie.html',
      ]) {
        expect((await page.goto(site + adresse))?.status()).toBe(200);
        await sansFaute(page, adresse);
      }
    }));

  it('with a selection of quotations, cases and levers', () =>
    surPage(async (page) => {
      await page.goto(`${site}/leviers/concertations/`);
      const depart = page.locator('a[href*="/ma-selection/#"]').first();
      await page.goto(site + ((await depart.getAttribute('href')) ?? '/ma-selection/'));
      await page.locator('ma-selection :is(li, article, blockquote)').first().waitFor();
      await sansFaute(page, 'sélection');
    }));
});
