import { expect, it } from 'vitest';
import { open, site } from './open.ts';
import { search } from './search.ts';

it('the field is reached with Ctrl+K, and by no single key', () =>
  search('?q=friche', async ({ page, field, focused }) => {
    await page.keyboard.press('/');
    expect(await focused('#q-recherche')).toBe(false);
    await page.keyboard.press('Control+k');
    expect(await focused('#q-recherche')).toBe(true);
    await page.keyboard.press('k');
    expect(await field.inputValue()).toBe('k');
  }));

it('it is reached from any page, where it is folded too', () =>
  open('/glossaire/', async (page) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(`${site}/glossaire/`);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('friche');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/recherche/?q=friche');
    }
  }));

it('one goes over the filters to the results', () =>
  search('?q=friche', async ({ page, focused }) => {
    await page.locator('.vers-resultats').press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused('#resultats > li:first-child *')).toBe(true);
  }));

it('all is done from the field to a result', () =>
  search('', async ({ page, then, total, focused }) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('friche');
    await then(page.keyboard.press('Enter'));
    const all = await total();
    const tabTo = async (selector: string) => {
      for (let i = 0; i < 30; i++) {
        await page.keyboard.press('Tab');
        if (await focused(selector)) return;
      }
      throw new Error(`Tab n’atteint pas ${selector}.`);
    };
    for (const stop of ['#tri', '.vers-resultats', '#facettes input[name=type]']) await tabTo(stop);
    await then(page.keyboard.press('Space'));
    expect(await total()).toBeLessThan(all);
    // The box that was ticked keeps the focus.
    expect(await focused(':checked')).toBe(true);
    await then(page.locator('#choisis button').first().press('Enter'));
    expect(await total()).toBe(all);
    await page.locator('#resultats > li a').first().press('Enter');
    await page.waitForURL((url) => !url.pathname.startsWith('/recherche/'));
    expect(await page.locator('h1').count()).toBe(1);
  }));

it('the keys are said where there are some: not on a narrow screen, nor under a finger', async () => {
  const touch = { hasTouch: true, isMobile: true };
  for (const [width, said, options] of [
    [1280, true, {}],
    [360, false, {}],
    [900, false, touch],
  ] as const)
    await search(
      '',
      async ({ page }) => {
        await page.locator('#zone').waitFor();
        expect(await page.getByText('Ctrl + K').isVisible()).toBe(said);
      },
      { ...options, viewport: { width, height: 700 } },
    );
});

it('the page holds at 320 px, with the filters just above the results', () =>
  search(
    '?q=financement&region=occitanie',
    async ({ page, results, textOf, tick }) => {
      const width = () => page.evaluate(() => document.documentElement.scrollWidth);
      expect(await width()).toBeLessThanOrEqual(320);
      const filters = page.locator('#filtres > summary');
      expect(await textOf(filters)).toMatch(/^Filtrer les \d+ résultats \(1 filtre\)$/);
      const [above, below] = [await filters.boundingBox(), await results.first().boundingBox()];
      expect((below?.y ?? 0) - ((above?.y ?? 0) + (above?.height ?? 0))).toBeLessThan(40);
      await filters.click();
      await tick('region', 'bretagne');
      expect(new URL(page.url()).searchParams.getAll('region')).toEqual(['bretagne', 'occitanie']);
      expect(await width()).toBeLessThanOrEqual(320);
    },
    { viewport: { width: 320, height: 700 } },
  ));
