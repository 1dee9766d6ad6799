import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { newContext, site } from '../browser/open.ts';
import { onePagePerKind } from '../browser/pages.ts';

/** How late fonts and scripts come: after the first paint, as on a slow line. */
const DELAY_MS = 400;

/** Every layout shift of a page since it opened: how much, and of what. */
const readShifts = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    // What a frame moves is told once it is drawn.
    for (let frame = 0; frame < 3; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
    type Shift = PerformanceEntry & { value: number; sources: { node?: Node }[] };
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: 'layout-shift', buffered: true });
    const seen = observer.takeRecords() as Shift[];
    return seen.map(
      ({ value, sources }) => `${value.toFixed(4)} ${sources.map(({ node }) => node?.nodeName).join(' ')}`,
    );
  });

/** What moved while a page opened, from an empty cache and on a slow line. */
async function shiftsOf(
  path: string,
  viewport: { width: number; height: number },
  act?: (page: Page) => Promise<void>,
) {
  const context = await newContext({ viewport });
  const page = await context.newPage();
  await page.route(/\.(?:woff2|js)$/, async (route) => {
    await new Promise((done) => setTimeout(done, DELAY_MS));
    await route.continue();
  });
  await act?.(page);
  await page.goto(site + path, { waitUntil: 'load' });
  const shifts = await readShifts(page);
  await context.close();
  return shifts.map((shift) => `${path} : ${shift}`);
}

const PHONE = { width: 412, height: 823 };
it.each([
  ['phone', PHONE],
  ['office screen', { width: 1366, height: 768 }],
])('while a page opens on a slow line, on a %s, nothing moves', async (_, viewport) => {
  const faults: string[] = [];
  // The search page draws its answers where its script left the room.
  for (const path of onePagePerKind().filter((a) => a !== '/recherche/'))
    faults.push(...(await shiftsOf(path, viewport)));
  expect(faults).toEqual([]);
});

it('it would be seen if a font came late into the text', async () => {
  const swap = async (page: Page) => {
    await page.route(`${site}/a-propos/`, async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
      await route.fulfill({ response, body: html.replace('font-display:optional', 'font-display:swap') });
    });
  };
  expect(await shiftsOf('/a-propos/', PHONE, swap)).not.toEqual([]);
});
