import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { open, openAs, site } from './open.ts';

const shown = (page: Page, rows: string) => page.locator(`${rows}:visible`).count();
/** Follows a choice, and says how many it announces. */
async function narrow(page: Page, name: RegExp): Promise<number> {
  await page.getByRole('link', { name }).click();
  const chosen = page.locator('a:target', { hasText: name });
  return Number(/\((\d+)\)/.exec((await chosen.textContent()) ?? '')?.[1]);
}

describe('a list is narrowed by plain links, without scripts', () => {
  const without = { javaScriptEnabled: false };
  it('cases: the list, the map and the table together, from the address too, and all again in one click', () =>
    openAs(without, '/cas/', async (page) => {
      const all = await shown(page, '#liste li');
      expect(all).toBeGreaterThan(10);
      expect(await page.getByRole('link', { name: 'Tout montrer' }).isVisible()).toBe(false);
      const said = await narrow(page, /^rural \(/);
      expect(said).toBeGreaterThan(0);
      expect(said).toBeLessThan(all);
      for (const rows of ['#liste li', 'tbody tr', '.carte-cas circle'])
        expect(await shown(page, rows), rows).toBe(said);
      await page.getByRole('link', { name: 'Tout montrer' }).click();
      await expect.poll(() => shown(page, '#liste li')).toBe(all);
      await page.goto(`${site}/cas/#famille-culture`);
      await page.reload();
      expect(await shown(page, '#liste li')).toBeLessThan(all);
    }));
  it('testimonies of a lever: élus beside techniciens, a role on each, by role, level and region', () =>
    openAs({ ...without, viewport: { width: 1280, height: 800 } }, '/leviers/accompagnement/voix/', async (page) => {
      const [left, right] = await page
        .locator('.face-a-face > section')
        .evaluateAll((sections) => sections.map((s) => s.getBoundingClientRect().left));
      expect(right).toBeGreaterThan((left ?? 0) + 300);
      const lines = await page.locator('.liste-voix > li > .dit').allTextContents();
      expect(lines.length).toBeGreaterThan(25);
      for (const line of lines) expect(line).toMatch(/élu ou élue|technicien|acteur|chercheur|autre témoin/);
      const all = await shown(page, '.liste-voix > li');
      for (const name of [/^élues et élus \(/, /^Commune \(/, /^Grand Est \(/]) {
        const said = await narrow(page, name);
        expect(await shown(page, '.liste-voix > li'), String(name)).toBe(said);
        expect(said).toBeLessThan(all);
      }
      await page.goBack();
      await page.locator('a:target', { hasText: /^Commune/ }).waitFor();
    }));
});

describe('« Je suis… »', () => {
  const first = (page: Page) => page.locator('.liste-voix').first().locator('> li').first();
  it('given once, it opens the levers on one’s level, brings one’s region first, follows in the address, and goes in one click', () =>
    open('/je-suis/', async (page) => {
      await page.getByLabel('Commune').check();
      await page.getByLabel('Votre région').selectOption('grand-est');
      await page.getByRole('button', { name: 'Voir les leviers', exact: true }).click();
      await page.locator('.je-suis').filter({ hasText: 'commune' }).waitFor();
      expect(new URL(page.url()).search).toBe('?niveau=commune&region=grand-est');
      await page.locator('main a[href*="/leviers/accompagnement/"]').first().click();
      await page.waitForURL('**/leviers/accompagnement/**');
      await page.locator('.je-suis').waitFor();
      expect(new URL(page.url()).search).toBe('?niveau=commune&region=grand-est');
      const top = () => page.locator('#commune').evaluate((e) => Math.abs(e.getBoundingClientRect().top));
      await expect.poll(top).toBeLessThan(250);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);

      await page.goto(`${site}/leviers/accompagnement/voix/?region=grand-est`);
      await page.locator('.je-suis').waitFor();
      await expect.poll(() => first(page).getAttribute('class')).toContain('region-grand-est');
      const all = await shown(page, '.liste-voix > li');
      await page.getByRole('button', { name: 'Tout oublier' }).click();
      await page.waitForURL(`${site}/leviers/accompagnement/voix/`);
      await expect.poll(() => page.locator('.je-suis').count()).toBe(0);
      expect(await shown(page, '.liste-voix > li')).toBe(all);
      expect(await first(page).getAttribute('class')).not.toContain('region-grand-est');
    }));
  it('is kept in the browser when one asks, and begins the form of a note', () =>
    open('/je-suis/?niveau=region&region=bretagne', async (page) => {
      await page.locator('.je-suis').waitFor();
      const isFilled = async () => {
        await expect.poll(() => page.getByLabel('Région', { exact: true }).isChecked()).toBe(true);
        await expect.poll(() => page.getByLabel('Votre région').inputValue()).toBe('bretagne');
      };
      await isFilled();
      await page.getByRole('button', { name: /m’en souvenir/ }).click();
      await page.waitForURL((url) => url.search === '');
      await page.goto(`${site}/preparer-une-note/`);
      await page.locator('.je-suis').waitFor();
      await isFilled();
      await page.getByRole('button', { name: 'Tout oublier' }).click();
      await expect.poll(() => page.evaluate(() => localStorage.getItem('reperes-je-suis'))).toBeNull();
    }));
  it.each([
    '?niveau=constructor',
    '?region=%22%3E%3Cimg%20src=x%3E',
    '?niveau=&region=',
    '?region=nulle-part&niveau=lune',
  ])('an address that says nothing to be understood breaks nothing: %s', (search) =>
    open(`/leviers/accompagnement/voix/${search}`, async (page) => {
      await page.waitForLoadState('networkidle');
      expect(await page.locator('main img').count()).toBe(0);
      expect(await page.locator('.je-suis').count()).toBe(search.includes('nulle-part') ? 1 : 0);
    }),
  );
});
