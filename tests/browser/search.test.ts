import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measure, OURS, MEASURED_QUESTIONS } from '../../scripts/measure/bench/search-measure.ts';
import { serveCompressed } from '../../scripts/measure/bench/server.ts';
import { readSite } from '../../src/load/read-content.ts';
import { ofTheDay } from '../of-the-day.ts';
import { browser } from './open.ts';
import { search } from './search.ts';

describe('the state', () => {
  it('lives in the address, and comes back with the back button, a reload, a pasted link', () =>
    search('', async ({ page, ask, ready, tick, total, links, query, then }) => {
      await then(ask('financement'));
      const without = await total();
      await tick('region', 'occitanie');
      await tick('type', 'temoignages');
      const narrowed = await total();
      expect(narrowed).toBeGreaterThan(0);
      expect(narrowed).toBeLessThan(without);
      expect(query()).toBe('?q=financement&type=temoignages&region=occitanie');
      const list = await links();
      await then(page.reload());
      expect(await links()).toEqual(list);
      await page.goBack();
      await page.waitForURL('**/?q=financement&region=occitanie');
      await page.goBack();
      await page.waitForURL('**/?q=financement');
      await ready();
      expect(await total()).toBe(without);
      expect(await page.locator('#facettes input:checked').count()).toBe(0);
    }));
  it('takes several values of one facet, says unknown ones, counts a repeated one once', () =>
    search('?type=temoignages&region=bretagne', async ({ page, go, remarks, total }) => {
      const bretagne = await total();
      await go('?type=temoignages&region=occitanie');
      const occitanie = await total();
      await go('?type=temoignages&region=bretagne&region=occitanie&region=bretagne&region=atlantide&tri=hasard');
      expect(await total()).toBe(bretagne + occitanie);
      expect(await remarks()).toContain('atlantide');
      expect(await page.locator('#choisis .choisi').count()).toBe(3);
    }));
  it('disables the empty, and lets go of what was chosen', () =>
    search('?q=friche&type=cas', async ({ page, click, query, tick }) => {
      const empty = page.locator('#facettes label', { hasText: '(0)' }).locator('input:not(:checked)');
      expect(await empty.count()).toBeGreaterThan(0);
      expect(await page.locator('#facettes input:disabled').count()).toBe(await empty.count());
      await click(/Retirer le filtre Nature/);
      expect(query()).toBe('?q=friche');
      await tick('type', 'glossaire');
      await click('Tout effacer');
      expect(query()).toBe('?q=friche');
    }));
  it('counts what each value would give: itself with the other facets, its own choice apart', () =>
    search('?q=financement', async ({ counts, tick, total, links }) => {
      const before = await counts();
      await tick('type', 'temoignages');
      expect(await total()).toBe(before['type=temoignages']);
      const one = await counts();
      expect(one['type=cas']).toBe(before['type=cas']);
      expect(one['region=occitanie']).toBeLessThan(before['region=occitanie'] ?? 0);
      await tick('type', 'cas');
      expect(await total()).toBe((before['type=temoignages'] ?? 0) + (before['type=cas'] ?? 0));
      const both = await counts();
      await tick('region', 'occitanie');
      expect(await total()).toBe(both['region=occitanie']);
      expect((await links()).every((u) => /^\/(?:temoignages|cas)\//.test(u))).toBe(true);
    }));
  it('offers the former regions inside the present one', () =>
    search('?type=temoignages&region=midi-pyrenees', async ({ page, go, total }) => {
      const former = await total();
      await go('?type=temoignages&region=occitanie');
      expect(await total()).toBeGreaterThanOrEqual(former);
      expect(
        await page
          .locator('#facettes li li input[value="midi-pyrenees"]')
          .evaluate((e) => e.closest('ul')?.closest('li')?.querySelector('input')?.value),
      ).toBe('occitanie');
    }));
  it('sorts by date and in the order of the guide', () =>
    search('?type=temoignages', async ({ page, query, then }) => {
      await then(page.selectOption('#tri', 'date'));
      expect(query()).toContain('tri=date');
      const said = await page.locator('#resultats .dit').allInnerTexts();
      const years = said.map((text) => Number(/\s·\s(?:[^·]*\s)?(20\d\d)\s·\s/.exec(text)?.[1]));
      expect(new Set(years).size).toBeGreaterThan(1);
      expect(years).toEqual([...years].sort((a, b) => b - a));
      await page.goBack();
      await expect.poll(() => page.inputValue('#tri')).toBe('pertinence');
    }));
  it('shows twenty results, then twenty more, from the keyboard', () =>
    search('?type=temoignages', async ({ page, results, focused }) => {
      expect(await results.count()).toBe(20);
      await page.locator('#plus').press('Enter');
      await expect.poll(() => focused('#resultats > li:nth-child(21) *')).toBe(true);
      expect(await results.count()).toBe(40);
    }));
});

it('counts testimonies by nature, by role, by region, by lever and by theme as the site does', () =>
  search('?type=temoignages', async ({ counts, total }) => {
    const { site } = await readSite(process.cwd());
    const shown = await counts();
    expect(shown['type=temoignages']).toBe(site.temoignages.length);
    expect(await total()).toBe(site.temoignages.length);
    for (const [facet, groups] of [
      ['role', site.par.role],
      ['region', site.par.regionPresente],
      ['levier', site.par.levier],
      ['theme', site.par.theme],
    ] as const)
      for (const [id, list] of groups) expect(shown[`${facet}=${id}`], `${facet} ${id}`).toBe(list.length);
  }));

describe('five results, with all that the page opens with', () => {
  let host: Awaited<ReturnType<typeof serveCompressed>>;
  beforeAll(async () => {
    host = await serveCompressed('dist');
  });
  afterAll(() => host.close());
  it.each(MEASURED_QUESTIONS)('take 14 files and 200 kB at most, asked « %s »', async (question) => {
    const { requests, bytes } = await measure(browser, host.address, host.sent, OURS, question, 'processor');
    expect(requests).toBeGreaterThan(8);
    ofTheDay(() => {
      expect(requests).toBeLessThanOrEqual(14);
      expect(bytes).toBeLessThanOrEqual(200_000);
    });
  });
});
