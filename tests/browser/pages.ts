import { availableParallelism } from 'node:os';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { lirePages } from '../build/pages.ts';

export const SCHEMAS = ['light', 'dark'] as const;

/** Every page of the built site: those of the site map, and the one for lost readers. */
export async function readAddresses(site: string): Promise<string[]> {
  const read = async (path: string) => {
    const answer = await fetch(site + path);
    if (!answer.ok) throw new Error(`${path} : ${answer.status}`);
    return [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map((m) => new URL(m[1] ?? '').pathname);
  };
  const addresses = (await Promise.all((await read('/sitemap-index.xml')).map(read))).flat();
  if (addresses.length < 100) throw new Error(`${addresses.length} pages seulement dans le plan du site`);
  return [...addresses, '/404.html'];
}

/** The kind of a page: `/cas/le-periscope/` and `/cas/ardaines/` are both `/cas/*`. */
export function kindOf(address: string): string {
  const [first, ...rest] = address.split('/').filter(Boolean);
  return `/${[first ?? '', ...rest.map((s) => (['page', 'voix', 'tout'].includes(s) ? s : '*'))].join('/')}`;
}

/**
 * One page of each kind. The heaviest holds the most of what its kind can hold; the lightest is enough for what costs
 * by the element. A new kind comes by itself.
 */
export async function onePagePerKind(site: string, which: 'heaviest' | 'lightest' = 'heaviest'): Promise<string[]> {
  const sizes = new Map(lirePages('dist').map((p) => [p.adresse, p.html.length]));
  const chosen = new Map<string, string>();
  const sizeOf = (address: string) => (sizes.get(address) ?? 0) * (which === 'heaviest' ? 1 : -1);
  for (const address of await readAddresses(site)) {
    const other = chosen.get(kindOf(address));
    if (other === undefined || sizeOf(address) > sizeOf(other)) chosen.set(kindOf(address), address);
  }
  return [...chosen.values()].sort();
}

/**
 * Visits pages in a few tabs at once and gathers what was found. `act` gets the page once it is loaded, after `script`,
 * if any, has run in it: given so, the browser reads a long script once, not on each page.
 */
export async function visit<T>(
  browser: Browser,
  site: string,
  addresses: readonly string[],
  act: (page: Page, address: string) => Promise<T[]>,
  { script, ...options }: BrowserContextOptions & { script?: string } = {},
): Promise<T[]> {
  const queue = [...addresses];
  const found: T[] = [];
  const visitor = async () => {
    // The site's own policy would keep the checks' scripts out; it has tests of its own.
    const context = await browser.newContext({ bypassCSP: true, ...options });
    if (script) await context.addInitScript({ content: script });
    const page = await context.newPage();
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      await page.goto(site + address);
      found.push(...(await act(page, address)));
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism() + 1) }, visitor));
  return found;
}
