import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../../scripts/measure/browser.ts';
import { isActionPage } from '../../src/publish/audit/first-view.ts';
import { lirePages } from '../build/pages.ts';
import { onePerKind } from '../sample.ts';

const adresse = inject('adresse');
const pages = lirePages('dist').filter((p) => !p.adresse.startsWith('/admin/'));
const poids = new Map(pages.map((p) => [p.adresse, p.html.length]));
/** The heaviest page of each kind. */
const echantillon = onePerKind([...poids.keys()], (a) => poids.get(a) ?? 0);

/** How late fonts and scripts come: after the first paint, as on a slow line. */
const RETARD_MS = 400;
/**
 * What the scripts of a page may take of a processor while it opens, in milliseconds. Four times slower, that stays
 * within the 50 ms from which a task blocks: no blocking time can come from them. It is processor time, which other
 * programs of the machine do not change; `npm run bench:lcp` prints the blocking time itself.
 */
const SCRIPT_MS = { lecture: 5, action: 50 };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Releve {
  decalages: string[];
  script: number;
}

/** What moved while a page opened, from an empty cache and on a slow line, and what its scripts took. */
async function record(chemin: string, viewport: { width: number; height: number }): Promise<Releve> {
  const contexte = await browser.newContext({ viewport });
  const page = await contexte.newPage();
  const client = await contexte.newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.route(/\.(?:woff2|js)$/, async (route) => {
    await new Promise((fini) => setTimeout(fini, RETARD_MS));
    await route.continue();
  });
  await page.goto(adresse + chemin, { waitUntil: 'load' });
  const decalages = await readShifts(page);
  const { metrics } = await client.send('Performance.getMetrics');
  await contexte.close();
  return { decalages, script: 1000 * (metrics.find((m) => m.name === 'ScriptDuration')?.value ?? Number.NaN) };
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
  it('nothing moves, and its scripts take no time that could be felt', async () => {
    const faults: string[] = [];
    for (const chemin of echantillon) {
      const { decalages, script } = await record(chemin, viewport);
      // The search page draws its answers where its script left the room: only what its script takes is held here.
      if (chemin !== '/recherche/') faults.push(...decalages.map((d) => `${chemin} : ${d}`));
      const plafond = isActionPage(chemin) ? SCRIPT_MS.action : SCRIPT_MS.lecture;
      if (!(script <= plafond)) faults.push(`${chemin} : ${script.toFixed(1)} ms de script, au plus ${plafond}`);
    }
    expect(faults).toEqual([]);
  }, 600_000);
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
    await page.route(`${adresse}/guide/`, async (route) => {
      const reponse = await route.fetch();
      const html = (await reponse.text())
        .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
        .replace('font-display:optional', 'font-display:swap');
      await route.fulfill({ response: reponse, body: html });
    });
    await page.goto(`${adresse}/guide/`, { waitUntil: 'load' });
    expect(await readShifts(page)).not.toEqual([]);
    await contexte.close();
  });
});
