import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from '../../scripts/measure/browser.ts';
import { ALL_SETTINGS, analyse, summarise } from '../browser/faults.ts';
import { readAddresses, visit } from '../browser/pages.ts';

const site = inject('adresse');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('axe finds nothing on any page, in both schemes, at 360 and 1280 px', async () => {
  const faults = await visit(
    browser,
    site,
    await readAddresses(site),
    (page, address) => analyse(page, address, ALL_SETTINGS),
    { script: axe.source },
  );
  expect(summarise(faults)).toEqual([]);
});
