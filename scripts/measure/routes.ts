// Which route drew a page of the built site: for measures and tests, which have its files alone.
import { FOLDERS, PAGES, type RouteTreatment } from '../../src/model/routes.ts';

/** As Astro chooses: an address of its own first, then the longest one, then the least greedy. */
const PATTERNS = Object.keys(PAGES)
  .map((pattern) => {
    const [fixed = ''] = pattern.split('[');
    const expression = pattern
      .replace(/[.]/g, '\\$&')
      .replace(/\/\[\\\.\\\.\\\.\w+\]/g, '(?:/.+)?')
      .replace(/\[\w+\]/g, '[^/]+');
    return { pattern, fixed: pattern === fixed ? Infinity : fixed.length, test: new RegExp(`^${expression}$`) };
  })
  .sort((a, b) => b.fixed - a.fixed || Number(a.pattern.includes('...')) - Number(b.pattern.includes('...')));

/** The route that drew what stands at an address of the built site. */
export function patternOf(address: string): string {
  const path = address.replace(/(?<!^)\/$/, '').replace(/^\/404\.html$/, '/404');
  return PATTERNS.find(({ test }) => test.test(path))?.pattern ?? '/[...ancienne]';
}

/** What the table of routes says of an address. */
export const treatmentAt = (address: string): RouteTreatment =>
  Object.entries(FOLDERS).find(([folder]) => address.startsWith(`/${folder}`))?.[1] ?? PAGES[patternOf(address)] ?? {};
