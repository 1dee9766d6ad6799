import axe from 'axe-core';
import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browser, site } from '../browser/open.ts';
import { ALL_SETTINGS, analyse } from '../browser/faults.ts';
import { summarise, type Fault } from '../build/pages.ts';
import { everyPage, onePagePerKind, visit } from '../browser/pages.ts';

/** Opens whatever opens on the page: details, menus, panels. Returns how many. */
async function openAll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const fermes = [
      ...document.querySelectorAll<HTMLElement>('details:not([open]) > summary, [aria-expanded="false"]'),
    ].filter((e) => e.checkVisibility());
    for (const e of fermes) e.click();
    return fermes.length;
  });
}
const searchFor = async (page: Page, adresse: string) => {
  await page.goto(site + adresse);
  await page.locator('#resultats > li').first().waitFor();
};
const onPage = async (faire: (page: Page) => Promise<void>) => {
  const page = await browser.newPage({ bypassCSP: true });
  await faire(page);
  await page.close();
};
const noFault = async (page: Page, quoi: string) => {
  expect(summarise(await analyse(page, quoi))).toEqual([]);
};

describe('axe finds nothing', () => {
  it('on any page, in both schemes, at 360 and 1280 px', async () => {
    const faults = await visit(everyPage(), (page, address) => analyse(page, address, ALL_SETTINGS), {
      script: axe.source,
    });
    expect(summarise(faults)).toEqual([]);
  });

  it('with the results of a search', () =>
    onPage(async (page) => {
      await searchFor(page, '/recherche/?q=financement');
      await noFault(page, 'résultats');
    }));

  it('with the facets open, and some boxes ticked', () =>
    onPage(async (page) => {
      await searchFor(page, '/recherche/?q=animation&role=elu');
      await openAll(page);
      await page.locator('#facettes input:visible').first().check();
      await page.locator('#resultats > li').first().waitFor();
      expect(await page.locator('#facettes input:checked').count()).toBeGreaterThan(0);
      await noFault(page, 'filtres ouverts');
    }));

  it.each(['/recherche/?q=zzzzqqqq', '/recherche/?q=', '/recherche/?q=ecomonie%20soliaire'])(
    'with a search that finds nothing, or asks again: %s',
    (adresse) =>
      onPage(async (page) => {
        await page.goto(site + adresse);
        await page.waitForFunction(
          () =>
            document.querySelector('#annonce')?.textContent !== '' ||
            document.querySelector<HTMLElement>('#accueil-recherche')?.hidden === false,
        );
        await noFault(page, adresse);
      }),
  );

  it('with everything open that opens, on each kind of page', async () => {
    let ouverts = 0;
    const faults = await visit<Fault>(onePagePerKind(), async (page, adresse) => {
      await page.setViewportSize({ width: 360, height: 800 });
      const nombre = await openAll(page);
      if (nombre === 0) return [];
      ouverts += nombre;
      return analyse(page, `${adresse}, tout ouvert`, [{ width: 360, colorScheme: 'light' }]);
    });
    expect(summarise(faults)).toEqual([]);
    expect(ouverts).toBeGreaterThan(0);
  });

  it('on the pages made to be set into other sites', () =>
    onPage(async (page) => {
      for (const adresse of [
        `/integrer/temoignages/${readdirSync('dist/integrer/temoignages').sort()[0] ?? ''}`,
        '/integrer/regions/occitanie.html',
      ]) {
        expect((await page.goto(site + adresse))?.status()).toBe(200);
        await noFault(page, adresse);
      }
    }));

  it('with a selection of quotations, cases and levers', () =>
    onPage(async (page) => {
      await page.goto(`${site}/leviers/concertations/`);
      await page.goto(`${site}/ma-selection/?sujet=concertations&niveau=commune`);
      await page.locator('ma-note :is(li, blockquote)').first().waitFor();
      await noFault(page, 'sélection');
    }));
});
