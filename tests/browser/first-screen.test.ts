import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browser, site } from './open.ts';

const SCREENS = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];

/** Where what a page is about must stand, whole, without scrolling; of a text, its first line. */
const FIRST: { what: string; pages: string[]; seen: string[] }[] = [
  {
    what: 'a testimony: who speaks, and the first line of what was said',
    pages: [
      '/temoignages/pons-assises-ess-midi-pyrenees/',
      '/temoignages/billes-marcelo-equipe-projet-transversale/',
      '/temoignages/rivoal-maire-mise-en-relation/',
    ],
    seen: ['.qui .nom a', '.mots blockquote p'],
  },
  {
    what: 'a lever: « Préparer une note », and the four who can act',
    pages: ['/leviers/amenagement-immobilier/', '/leviers/emploi-coordination-rd/', '/leviers/concertations/'],
    seen: ['.preparer-ici a', '[href="#region"] b', '[href="#departement"] b', '[href="#commune"] b'],
  },
  {
    what: 'a section of the guide: its contents, and its title',
    pages: ['/guide/2-2-reperage/', '/guide/2-4-strategique/', '/guide/annexe-b/'],
    seen: ['.sommaire summary', 'article h1'],
  },
];

/** The bottom of the first line of each of these, in pixels from the top of the page as it opens. */
const bottoms = (page: Page, selectors: readonly string[]) =>
  page.evaluate(
    (all) =>
      all.map((selector) => {
        const element = document.querySelector(selector);
        if (!element) throw new Error(`${selector} manque`);
        const range = document.createRange();
        range.selectNodeContents(element);
        const [line = element.getBoundingClientRect()] = range.getClientRects();
        return { selector, bottom: line.bottom, shown: line.width > 0 };
      }),
    selectors,
  );

describe.each(SCREENS)('in the first screen, $width × $height', (viewport) => {
  it.each(FIRST.flatMap(({ what, pages, seen }) => pages.map((address) => ({ what, address, seen }))))(
    '$what – $address',
    async ({ address, seen }) => {
      const page = await browser.newPage({ viewport });
      await page.goto(site + address);
      const found = await bottoms(page, seen);
      await page.close();
      expect(found.filter(({ bottom, shown }) => !shown || bottom > viewport.height)).toEqual([]);
    },
  );
});

it('the header takes one line of a phone, at most 64 px, on any page; its menu and its search open', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  for (const address of ['/', '/temoignages/', '/leviers/concertations/', '/cas/']) {
    await page.goto(site + address);
    expect(await page.locator('body > header').evaluate((e) => e.getBoundingClientRect().height)).toBeLessThanOrEqual(
      64,
    );
  }
  const [menu, search] = [page.getByRole('link', { name: /^Ma note/ }), page.getByRole('searchbox')];
  await page.getByText('Menu', { exact: true }).click();
  expect([await menu.isVisible(), await search.isVisible()]).toEqual([true, false]);
  // One fold closes the other.
  await page.locator('summary', { hasText: 'Chercher' }).click();
  expect([await menu.isVisible(), await search.isVisible()]).toEqual([false, true]);
  await page.setViewportSize({ width: 1280, height: 800 });
  expect([await menu.isVisible(), await search.isVisible()]).toEqual([true, true]);
  await page.close();
});

it('nothing moves when the font comes, nor when it never does', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const height = async () => {
    await page.goto(`${site}/temoignages/pons-assises-ess-midi-pyrenees/`);
    await page.evaluate(() => document.fonts.ready);
    return page.evaluate(() => document.documentElement.scrollHeight);
  };
  const withFont = await height();
  expect(await page.evaluate(() => document.fonts.check('1rem "Repere Serif"', 'łčşñé\u202f'))).toBe(true);
  await page.route('**/*.woff2', (route) => route.abort());
  const without = await height();
  await page.close();
  expect(Math.abs(without - withFont) / withFont).toBeLessThan(0.03);
});
