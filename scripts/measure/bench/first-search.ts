// What the first search of a visitor costs, in a browser: bytes received and time to the first result.
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serveCompressed } from './server.ts';

export interface Recherche {
  octets: number;
  /** Milliseconds, processor four times slower. */
  premierResultat: number;
}
export const QUESTION = 'coopération région';
const MONTREES = 5;

const ATTENTE = 60_000;

/** From the key that asks to the first result on the page. */
async function chezNous(page: Page): Promise<number> {
  const champ = page.locator('#q-recherche');
  await champ.fill(QUESTION);
  const debut = performance.now();
  await champ.press('Enter');
  await page.locator('#resultats > li').first().waitFor({ timeout: ATTENTE });
  return performance.now() - debut;
}

/** The bare site has no search page: Pagefind as its documentation says to call it, and the results of a first page. */
const chezPagefind = (page: Page): Promise<number> =>
  page.evaluate(
    async ({ question, combien }) => {
      interface Pagefind {
        search: (mots: string) => Promise<{ results: { data: () => Promise<unknown> }[] }>;
      }
      const debut = performance.now();
      const adresse = '/pagefind/pagefind.js';
      const pagefind = (await import(adresse)) as Pagefind;
      const { results } = await pagefind.search(question);
      if (results.length === 0) throw new Error(`Pagefind ne trouve rien pour « ${question} ».`);
      await Promise.all(results.slice(0, combien).map((r) => r.data()));
      return performance.now() - debut;
    },
    { question: QUESTION, combien: MONTREES },
  );

/** Asks the same question of a built site, ours or the bare one, from an empty cache. */
export async function chercher(navigateur: Browser, atelier: string, lequel: 'nous' | 'nu'): Promise<Recherche> {
  const { adresse, envois, fermer } = await serveCompressed(join(atelier, 'dist'));
  const contexte = await navigateur.newContext();
  try {
    const page = await contexte.newPage();
    await page.goto(`${adresse}/${lequel === 'nous' ? 'recherche/' : ''}`);
    await page.waitForLoadState('networkidle');
    envois.clear();
    const cdp = await contexte.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const premierResultat = await (lequel === 'nous' ? chezNous(page) : chezPagefind(page));
    await page.waitForLoadState('networkidle', { timeout: ATTENTE });
    return { octets: [...envois.values()].reduce((a, b) => a + b, 0), premierResultat };
  } finally {
    await contexte.close();
    await fermer();
  }
}
