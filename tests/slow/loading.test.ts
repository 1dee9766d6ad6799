import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { browser } from '../browser/open.ts';
import { onePagePerKind } from '../browser/pages.ts';

const adresse = inject('adresse');
/** How late fonts and scripts come: after the first paint, as on a slow line. */
const RETARD_MS = 400;

/** What moved while a page opened, from an empty cache and on a slow line. */
async function record(chemin: string, viewport: { width: number; height: number }): Promise<string[]> {
  const contexte = await browser.newContext({ viewport });
  const page = await contexte.newPage();
  await page.route(/\.(?:woff2|js)$/, async (route) => {
    await new Promise((fini) => setTimeout(fini, RETARD_MS));
    await route.continue();
  });
  await page.goto(adresse + chemin, { waitUntil: 'load' });
  const decalages = await readShifts(page);
  await contexte.close();
  return decalages.map((d) => `${chemin} : ${d}`);
}

/** Every layout shift of a page since it opened: how much, and of what. */
const readShifts = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((fini) => requestAnimationFrame(() => setTimeout(fini, 100)));
    type Decalage = PerformanceEntry & { value: number; sources: { node?: Node }[] };
    const vus: Decalage[] = [];
    new PerformanceObserver((liste) => vus.push(...(liste.getEntries() as Decalage[]))).observe({
      type: 'layout-shift',
      buffered: true,
    });
    await new Promise((fini) => setTimeout(fini, 50));
    return vus.map(
      ({ value, sources }) => `${value.toFixed(4)} ${sources.map(({ node }) => node?.nodeName).join(' ')}`,
    );
  });

describe.each([
  ['phone', { width: 412, height: 823 }],
  ['office screen', { width: 1366, height: 768 }],
])('while a page opens on a slow line, on a %s', (_, viewport) => {
  it('nothing moves', async () => {
    const faults: string[] = [];
    // The search page draws its answers where its script left the room.
    for (const chemin of (await onePagePerKind(adresse)).filter((a) => a !== '/recherche/'))
      faults.push(...(await record(chemin, viewport)));
    expect(faults).toEqual([]);
  });
});

describe('it would be seen', () => {
  it('if a page moved', async () => {
    const contexte = await browser.newContext();
    const page = await contexte.newPage();
    await page.goto(`${adresse}/guide/`, { waitUntil: 'load' });
    await page.evaluate(() => new Promise((fini) => requestAnimationFrame(() => setTimeout(fini, 300))));
    await page.evaluate(() => {
      const bloc = document.createElement('div');
      bloc.append(...Array.from({ length: 12 }, () => document.createElement('hr')), document.createElement('h2'));
      document.querySelector('main')?.prepend(bloc);
    });
    expect(await readShifts(page)).not.toEqual([]);
    await contexte.close();
  });

  it('if a font came late into the text', async () => {
    const contexte = await browser.newContext({ viewport: { width: 412, height: 823 } });
    const page = await contexte.newPage();
    await page.route('**/*.woff2', async (route) => {
      await new Promise((fini) => setTimeout(fini, RETARD_MS));
      await route.continue();
    });
    await page.route(`${adresse}/a-propos/`, async (route) => {
      const reponse = await route.fetch();
      const html = (await reponse.text())
        .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
        .replace('font-display:optional', 'font-display:swap');
      await route.fulfill({ response: reponse, body: html });
    });
    await page.goto(`${adresse}/a-propos/`, { waitUntil: 'load' });
    expect(await readShifts(page)).not.toEqual([]);
    await contexte.close();
  });
});
