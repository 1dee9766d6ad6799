import axe from 'axe-core';
import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ALL_SETTINGS, analyse } from '../browser/faults.ts';
import { openAs } from '../browser/open.ts';
import { everyPage, onePagePerKind, visit } from '../browser/pages.ts';
import { searchPage } from '../browser/search.ts';
import { summarise, type Fault } from '../build/pages.ts';

/** Opens whatever opens on the page: details, menus, panels. Returns how many. */
const openAll = (page: Page) =>
  page.evaluate(() => {
    const closed = [
      ...document.querySelectorAll<HTMLElement>('details:not([open]) > summary, [aria-expanded="false"]'),
    ].filter((e) => e.checkVisibility());
    for (const e of closed) e.click();
    return closed.length;
  });

const isFrame = async (page: Page) => expect(await page.locator('header.tete').count()).toBe(0);

/** What some pages show once one has acted on them. */
const STATES: [what: string, address: string, act?: (page: Page) => Promise<unknown>][] = [
  ['the results of a search', '/recherche/?q=financement', (page) => searchPage(page).ready()],
  [
    'the facets open, and some boxes ticked',
    '/recherche/?q=animation&role=elu',
    async (page) => {
      const { ready, then } = searchPage(page);
      await ready();
      await openAll(page);
      await then(page.locator('#facettes input:visible').first().check());
      expect(await page.locator('#facettes input:checked').count()).toBeGreaterThan(0);
    },
  ],
  ['a search that finds nothing', '/recherche/?q=zzzzqqqq', (page) => searchPage(page).ready()],
  ['a search of nothing', '/recherche/?q=', (page) => searchPage(page).ready()],
  ['a search that asks again', '/recherche/?q=ecomonie%20soliaire', (page) => searchPage(page).ready()],
  [
    'a quotation made to be set into other sites',
    `/integrer/temoignages/${readdirSync('dist/integrer/temoignages').sort()[0] ?? ''}`,
    isFrame,
  ],
  ['a region made to be set into other sites', '/integrer/regions/occitanie.html', isFrame],
  [
    'a selection of quotations, cases and levers',
    '/ma-selection/?sujet=concertations&niveau=commune',
    (page) => page.locator('ma-note :is(li, blockquote)').first().waitFor(),
  ],
];

describe('axe finds nothing', () => {
  it('on any page, in both schemes, at 360 and 1280 px', async () => {
    const look = (page: Page, address: string) => analyse(page, address, ALL_SETTINGS);
    expect(summarise(await visit(everyPage(), look, { script: axe.source }))).toEqual([]);
  });

  it.each(STATES)('with %s', (what, address, act) =>
    // A frame has no icon, which the browser asks for where it stands alone.
    openAs({ bypassCSP: true, mayFail: true }, address, async (page) => {
      await act?.(page);
      expect(summarise(await analyse(page, what))).toEqual([]);
    }),
  );

  it('with everything open that opens, on each kind of page', async () => {
    let opened = 0;
    const faults = await visit<Fault>(
      onePagePerKind(),
      async (page, address) => {
        const count = await openAll(page);
        opened += count;
        return count === 0 ? [] : analyse(page, `${address}, tout ouvert`, [{ width: 360, colorScheme: 'light' }]);
      },
      { viewport: { width: 360, height: 800 } },
    );
    expect(summarise(faults)).toEqual([]);
    expect(opened).toBeGreaterThan(0);
  });
});
