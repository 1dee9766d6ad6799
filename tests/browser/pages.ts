import { availableParallelism } from 'node:os';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Every page of the served site: those of the site map, and the one for lost readers. */
export async function lireAdresses(site: string): Promise<string[]> {
  const lire = async (chemin: string) => {
    const reponse = await fetch(site + chemin);
    if (!reponse.ok) throw new Error(`${chemin} : ${reponse.status}`);
    return [...(await reponse.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map((m) => new URL(m[1] ?? '').pathname);
  };
  const adresses = (await Promise.all((await lire('/sitemap-index.xml')).map(lire))).flat();
  if (adresses.length < 100) throw new Error(`${adresses.length} pages seulement dans le plan du site`);
  return [...adresses, '/404.html'];
}

/** The kind of a page, read from its address: `/cas/le-periscope/` and `/cas/ardaines/` are both `/cas/*`. */
export function sorte(adresse: string): string {
  const [premier, ...suite] = adresse.split('/').filter(Boolean);
  return `/${[premier ?? '', ...suite.map((s) => (s === 'page' || s === 'voix' ? s : '*'))].join('/')}`;
}

/** One page of each kind, the heaviest: it holds the most of what its kind can hold. A new kind comes by itself. */
export async function unePageParSorte(site: string): Promise<string[]> {
  const poids = new Map<string, { adresse: string; taille: number }>();
  for (const adresse of await lireAdresses(site)) {
    const taille = (await (await fetch(site + adresse)).text()).length;
    if (taille > (poids.get(sorte(adresse))?.taille ?? 0)) poids.set(sorte(adresse), { adresse, taille });
  }
  return [...poids.values()].map((p) => p.adresse).sort();
}

/**
 * Visits pages in a few tabs at once and gathers what was found. `faire` gets the page once it is loaded, after
 * `script`, if any, has run in it: given so, the browser reads a long script once, not on each page.
 */
export async function visiter<T>(
  navigateur: Browser,
  site: string,
  adresses: readonly string[],
  faire: (page: Page, adresse: string) => Promise<T[]>,
  { script, ...options }: BrowserContextOptions & { script?: string } = {},
): Promise<T[]> {
  const file = [...adresses];
  const trouve: T[] = [];
  const visiteur = async () => {
    // The site's own policy would keep the checks' scripts out; it has tests of its own.
    const contexte = await navigateur.newContext({ bypassCSP: true, ...options });
    if (script) await contexte.addInitScript({ content: script });
    const page = await contexte.newPage();
    for (let adresse = file.shift(); adresse !== undefined; adresse = file.shift()) {
      await page.goto(site + adresse);
      trouve.push(...(await faire(page, adresse)));
    }
    await contexte.close();
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism() + 1) }, visiteur));
  return trouve;
}

export const SCHEMAS = ['light', 'dark'] as const;
