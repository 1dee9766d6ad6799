import { availableParallelism } from 'node:os';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { patternOf } from '../../scripts/measure/routes.ts';
import { readPages, isUnlisted, summarise, type Fault } from '../build/pages.ts';
import { newContext, site } from './open.ts';

export const SCHEMAS = ['light', 'dark'] as const;

/** Every page of the built site that is listed, and the one for lost readers. */
const listed = () => readPages('dist').filter(({ address, html }) => address === '/404.html' || !isUnlisted(html));
export const everyPage = (): string[] => listed().map((p) => p.address);

/**
 * One page of each route. The heaviest holds the most of what its kind can hold; the lightest is enough for what costs
 * by the element. A new kind comes by itself.
 */
export function onePagePerKind(which: 'heaviest' | 'lightest' = 'heaviest', pages = listed()): string[] {
  const bySize = pages.sort((a, b) => (a.html.length - b.html.length) * (which === 'lightest' ? 1 : -1));
  const kinds = Map.groupBy(bySize, ({ address }) => patternOf(address));
  return [...kinds.values()].flatMap(([first]) => first?.address ?? []).sort();
}

type Visit = BrowserContextOptions & { script?: string };

/**
 * Visits pages in a few tabs at once and gathers what was found. `act` gets the page once it is loaded, after `script`,
 * if any, has run in it: given so, the browser reads a long script once, not on each page.
 */
export async function visit<T>(
  addresses: readonly string[],
  act: (page: Page, address: string) => Promise<T[]>,
  { script, ...options }: Visit = {},
): Promise<T[]> {
  const queue = [...addresses];
  const found: T[] = [];
  const visitor = async () => {
    // The site's own policy would keep the checks' scripts out; it has tests of its own.
    const context = await newContext({ bypassCSP: true, ...options });
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

type Look = (page: Page, address: string) => Promise<string[]>;

/** What is wrong on these pages: one line each, with the first page that has it. */
export const faultsOf = async (addresses: readonly string[], look: Look, options?: Visit): Promise<string[]> =>
  summarise(
    await visit<Fault>(
      addresses,
      async (page, where) => (await look(page, where)).map((what) => ({ where, what })),
      options,
    ),
  );

/** Looks at each kind of page in several ways, in one walk at the first question; then says what is wrong by one of them. */
export function oneWalk(looks: Readonly<Record<string, Look>>, options?: Visit): (name: string) => Promise<string[]> {
  let walk: Promise<Map<string, Fault[]>> | undefined;
  const go = async () => {
    const kinds = onePagePerKind();
    const faults = new Map(Object.keys(looks).map((name) => [name, [] as Fault[]]));
    const each = async (page: Page, where: string) => {
      for (const [name, look] of Object.entries(looks))
        faults.get(name)?.push(...(await look(page, where)).map((what) => ({ where, what })));
      return [where];
    };
    if ((await visit(kinds, each, options)).length < 30) throw new Error('presque rien n’a été regardé');
    return faults;
  };
  return async (name) => {
    let found: string[] | undefined;
    try {
      walk ??= go();
      return (found = summarise((await walk).get(name) ?? []));
    } finally {
      // Whoever tries again looks again.
      if (found?.length !== 0) walk = undefined;
    }
  };
}
