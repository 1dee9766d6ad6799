import { describe, expect, it } from 'vitest';
import { prepareSearch } from './recherche-outils.ts';

const { here, address, go, tick, open, ready, textOf, total } = prepareSearch();

describe('the keyboard and small screens', () => {
  it('reach the field with Ctrl+K, and no single key', async () => {
    await go('?q=friche');
    await here.page.keyboard.press('/');
    expect(await here.page.evaluate(() => document.activeElement?.id)).not.toBe('q-recherche');
    await here.page.keyboard.press('Control+k');
    expect(await here.page.evaluate(() => document.activeElement?.id)).toBe('q-recherche');
    await here.page.keyboard.press('k');
    expect(await here.page.inputValue('#q-recherche')).toBe('k');
  });
  it('reach it from any page, where the field is folded too', async () => {
    for (const largeur of [360, 1280]) {
      await here.page.setViewportSize({ width: largeur, height: 700 });
      await here.page.goto(`${address}/glossaire/`);
      await here.page.keyboard.press('Control+k');
      await here.page.keyboard.type('friche');
      await here.page.keyboard.press('Enter');
      await here.page.waitForURL('**/recherche/?q=friche');
    }
  });
  it('go over the filters to the results', async () => {
    await go('?q=friche');
    await here.page.locator('.vers-resultats').focus();
    await here.page.keyboard.press('Enter');
    await here.page.keyboard.press('Tab');
    expect(
      await here.page.evaluate(() => document.activeElement?.closest('#resultats > li:first-child') !== null),
    ).toBe(true);
  });
  it('do everything from the field to a result', async () => {
    await here.page.goto(`${address}/recherche/`);
    await here.page.keyboard.press('Control+k');
    await here.page.keyboard.type('friche');
    await here.page.keyboard.press('Enter');
    await ready();
    const sans = await total();
    const jusqua = async (quoi: string) => {
      for (let i = 0; i < 30; i++) {
        await here.page.keyboard.press('Tab');
        if (await here.page.evaluate((s) => document.activeElement?.matches(s), quoi)) return;
      }
      throw new Error(`Tab n’atteint pas ${quoi}.`);
    };
    await jusqua('#tri');
    await jusqua('.vers-resultats');
    await jusqua('#facettes input[name=type]');
    await here.page.keyboard.press('Space');
    await ready();
    expect(await total()).toBeLessThan(sans);
    // The box that was ticked keeps the focus.
    expect(await here.page.evaluate(() => (document.activeElement as HTMLInputElement).checked)).toBe(true);
    await here.page.locator('#choisis button').first().focus();
    await here.page.keyboard.press('Enter');
    await ready();
    expect(await total()).toBe(sans);
    await here.page.locator('#plus, #resultats > li a').first().focus();
    await here.page.keyboard.press('Enter');
    await here.page.waitForURL((url) => !url.pathname.startsWith('/recherche/'));
    expect(await here.page.locator('h1').count()).toBe(1);
  });
  it('say the keys where there are some: not on a narrow screen, nor under a finger', async () => {
    const touches = () => here.page.getByText('Ctrl + K').isVisible();
    await here.page.goto(`${address}/recherche/`);
    expect(await touches()).toBe(true);
    await here.page.setViewportSize({ width: 360, height: 700 });
    expect(await touches()).toBe(false);
    await open({ hasTouch: true, isMobile: true, viewport: { width: 900, height: 700 } });
    await here.page.goto(`${address}/recherche/`);
    expect(await touches()).toBe(false);
  });
  it('hold the page at 320 px, with the filters just above the results', async () => {
    await here.page.setViewportSize({ width: 320, height: 700 });
    await go('?q=financement&region=occitanie');
    expect(await here.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const filtres = here.page.locator('#filtres > summary');
    expect(await textOf(filtres)).toMatch(/^Filtrer les \d+ résultats \(1 filtre\)$/);
    const [bas, haut] = await Promise.all([
      filtres.boundingBox(),
      here.page.locator('#resultats > li').first().boundingBox(),
    ]);
    expect((haut?.y ?? 0) - ((bas?.y ?? 0) + (bas?.height ?? 0))).toBeLessThan(40);
    await filtres.click();
    await tick('region', 'bretagne');
    expect(new URL(here.page.url()).searchParams.getAll('region')).toEqual(['bretagne', 'occitanie']);
    expect(await here.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
