import axe from 'axe-core';
import { expect, it } from 'vitest';
import { browser, site } from '../browser/open.ts';
import { ALL_SETTINGS, analyse, summarise } from '../browser/faults.ts';
import { readAddresses, visit } from '../browser/pages.ts';

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
