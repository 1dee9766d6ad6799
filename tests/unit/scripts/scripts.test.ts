import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser, PLAYWRIGHT } from '../../../scripts/measure/browser.ts';

describe('where a browser is', () => {
  const world = (env: Record<string, string>, ...there: string[]) => ({
    env,
    exists: (c: string) => there.includes(c),
    playwright: '/pw/chrome',
  });
  it('takes the one that a variable names', () =>
    expect(findBrowser(world({ CHROME_PATH: '/x' }, '/x', '/usr/bin/chromium'))).toBe('/x'));
  it('refuses a variable that leads nowhere, in French', () => {
    expect(() => findBrowser(world({ CHROME_PATH: '/x' }))).toThrow(
      'CHROME_PATH désigne « /x », qui n’existe pas : corrigez ou retirez cette variable.',
    );
  });
  it('looks along the PATH, in the usual places, then at Playwright’s own', () => {
    expect(findBrowser(world({ PATH: '/a' }, join('/a', 'google-chrome'), '/usr/bin/chromium'))).toBe(
      join('/a', 'google-chrome'),
    );
    expect(findBrowser(world({}, '/usr/bin/chromium', '/pw/chrome'))).toBe('/usr/bin/chromium');
    expect(findBrowser(world({}, '/pw/chrome'))).toBe('/pw/chrome');
  });
  it('has an installer to call where there is none', () => expect(existsSync(PLAYWRIGHT)).toBe(true));
  it('finds nothing where there is nothing', () => expect(findBrowser(world({ PATH: '/a' }))).toBeUndefined());
});
