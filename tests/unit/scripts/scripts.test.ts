import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../../scripts/measure/browser.ts';
import { fichierPour } from '../../../scripts/build/server.ts';

describe('trouverNavigateur', () => {
  const monde = (env: Record<string, string>, ...presents: string[]) => ({
    env,
    existe: (c: string) => presents.includes(c),
    dePlaywright: '/pw/chrome',
  });
  it('takes the one that a variable names', () =>
    expect(findBrowser(monde({ CHROME_PATH: '/x' }, '/x', '/usr/bin/chromium'))).toBe('/x'));
  it('refuses a variable that leads nowhere, in French', () => {
    expect(() => findBrowser(monde({ CHROME_PATH: '/x' }))).toThrow(
      'CHROME_PATH désigne « /x », qui n’existe pas : corrigez ou retirez cette variable.',
    );
  });
  it('looks along the PATH, in the usual places, then at Playwright’s own', () => {
    expect(findBrowser(monde({ PATH: '/a' }, join('/a', 'google-chrome'), '/usr/bin/chromium'))).toBe(
      join('/a', 'google-chrome'),
    );
    expect(findBrowser(monde({}, '/usr/bin/chromium', '/pw/chrome'))).toBe('/usr/bin/chromium');
    expect(findBrowser(monde({}, '/pw/chrome'))).toBe('/pw/chrome');
  });
  it('finds nothing where there is nothing', () => expect(findBrowser(monde({ PATH: '/a' }))).toBeUndefined());
});

describe('fichierPour', () => {
  it('leads to the index of a folder', () => expect(fichierPour('/d', '/cas/?q=1#x')).toBe('/d/cas/index.html'));
  it('takes the base path off', () => {
    expect(fichierPour('/d', '/b/cas/', '/b')).toBe('/d/cas/index.html');
    expect(fichierPour('/d', '/cas/', '/b')).toBeUndefined();
  });
  it('never leaves the folder', () => {
    expect(fichierPour('/d', '/../etc/passwd')).toBeUndefined();
    expect(fichierPour('/d', '/%2e%2e/%2e%2e/etc/passwd')).toBeUndefined();
    expect(fichierPour('/d', '/%E0%A4%A')).toBeUndefined();
  });
});
