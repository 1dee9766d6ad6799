import { describe, expect, it } from 'vitest';
import { preparerRecherche } from './recherche-outils.ts';

const { ici, adresse, aller, cocher, ouvrir, pret, texteDe, total } = preparerRecherche();

describe('the keyboard and small screens', () => {
  it('reach the field with Ctrl+K, and no single key', async () => {
    await aller('?q=friche');
    await ici.page.keyboard.press('/');
    expect(await ici.page.evaluate(() => document.activeElement?.id)).not.toBe('q-recherche');
    await ici.page.keyboard.press('Control+k');
    expect(await ici.page.evaluate(() => document.activeElement?.id)).toBe('q-recherche');
    await ici.page.keyboard.press('k');
    expect(await ici.page.inputValue('#q-recherche')).toBe('k');
  });
  it('reach it from any page, where the field is folded too', async () => {
    for (const largeur of [360, 1280]) {
      await ici.page.setViewportSize({ width: largeur, height: 700 });
      await ici.page.goto(`${adresse}/glossaire/`);
      await ici.page.keyboard.press('Control+k');
      await ici.page.keyboard.type('friche');
      await ici.page.keyboard.press('Enter');
      await ici.page.waitForURL('**/recherche/?q=friche');
    }
  });
  it('go over the filters to the results', async () => {
    await aller('?q=friche');
    await ici.page.locator('.vers-resultats').focus();
    await ici.page.keyboard.press('Enter');
    await ici.page.keyboard.press('Tab');
    expect(await ici.page.evaluate(() => document.activeElement?.closest('#resultats > li:first-child') !== null)).toBe(
      true,
    );
  });
  it('do everything from the field to a result', async () => {
    await ici.page.goto(`${adresse}/recherche/`);
    await ici.page.keyboard.press('Control+k');
    await ici.page.keyboard.type('friche');
    await ici.page.keyboard.press('Enter');
    await pret();
    const sans = await total();
    const jusqua = async (quoi: string) => {
      for (let i = 0; i < 30; i++) {
        await ici.page.keyboard.press('Tab');
        if (await ici.page.evaluate((s) => document.activeElement?.matches(s), quoi)) return;
      }
      throw new Error(`Tab n’atteint pas ${quoi}.`);
    };
    await jusqua('#tri');
    await jusqua('.vers-resultats');
    await jusqua('#facettes input[name=type]');
    await ici.page.keyboard.press('Space');
    await pret();
    expect(await total()).toBeLessThan(sans);
    // The box that was ticked keeps the focus.
    expect(await ici.page.evaluate(() => (document.activeElement as HTMLInputElement).checked)).toBe(true);
    await ici.page.locator('#choisis button').first().focus();
    await ici.page.keyboard.press('Enter');
    await pret();
    expect(await total()).toBe(sans);
    await ici.page.locator('#plus, #resultats > li a').first().focus();
    await ici.page.keyboard.press('Enter');
    await ici.page.waitForURL((url) => !url.pathname.startsWith('/recherche/'));
    expect(await ici.page.locator('h1').count()).toBe(1);
  });
  it('say the keys where there are some: not on a narrow screen, nor under a finger', async () => {
    const touches = () => ici.page.getByText('Ctrl + K').isVisible();
    await ici.page.goto(`${adresse}/recherche/`);
    expect(await touches()).toBe(true);
    await ici.page.setViewportSize({ width: 360, height: 700 });
    expect(await touches()).toBe(false);
    await ouvrir({ hasTouch: true, isMobile: true, viewport: { width: 900, height: 700 } });
    await ici.page.goto(`${adresse}/recherche/`);
    expect(await touches()).toBe(false);
  });
  it('hold the page at 320 px, with the filters just above the results', async () => {
    await ici.page.setViewportSize({ width: 320, height: 700 });
    await aller('?q=financement&region=occitanie');
    expect(await ici.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const filtres = ici.page.locator('#filtres > summary');
    expect(await texteDe(filtres)).toMatch(/^Filtrer les \d+ résultats \(1 filtre\)$/);
    const [bas, haut] = await Promise.all([
      filtres.boundingBox(),
      ici.page.locator('#resultats > li').first().boundingBox(),
    ]);
    expect((haut?.y ?? 0) - ((bas?.y ?? 0) + (bas?.height ?? 0))).toBeLessThan(40);
    await filtres.click();
    await cocher('region', 'bretagne');
    expect(new URL(ici.page.url()).searchParams.getAll('region')).toEqual(['bretagne', 'occitanie']);
    expect(await ici.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
