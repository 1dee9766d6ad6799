import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../../scripts/measure/browser.ts';
import { resumer, type Faute } from './analyse.ts';
import { defautsDeMiseEnPage } from './mise-en-page.ts';
import { lireAdresses, unePageParSorte, visiter } from './pages.ts';

const site = inject('adresse');
let navigateur: Browser;
beforeAll(async () => {
  navigateur = await openBrowser();
});
afterAll(() => navigateur.close());

const observer = async (page: Page, ou: string): Promise<Faute[]> =>
  (await defautsDeMiseEnPage(page)).map((quoi) => ({ ou, quoi }));

it(
  'nothing to scroll sideways on any page, on a screen 320 px wide and 256 px high',
  { timeout: 300_000 },
  async () => {
    const fautes = await visiter<Faute>(navigateur, site, await lireAdresses(site), observer, {
      viewport: { width: 320, height: 256 },
    });
    expect(resumer(fautes)).toEqual([]);
  },
);

describe('each kind of page holds', () => {
  const GRAND = 'html { font-size: 200% !important }';
  const ESPACE =
    '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }';
  const ETATS = {
    'turned on its side': { width: 800, height: 360, style: '/* nothing more */' },
    'with text twice as large, on a wide screen': { width: 1280, height: 900, style: GRAND },
    'with text twice as large, on a narrow one': { width: 640, height: 900, style: GRAND },
    'with the text spaced out (WCAG 1.4.12), on a wide screen': { width: 1280, height: 900, style: ESPACE },
    'with the text spaced out (WCAG 1.4.12), on a phone': { width: 320, height: 640, style: ESPACE },
  };
  const fautes = new Map<string, Faute[]>();
  const noter = (etat: string, trouvees: Faute[]) => fautes.set(etat, [...(fautes.get(etat) ?? []), ...trouvees]);
  const TAILLES = 'following the size the reader chose: running text wholly, the rest at least by half';

  beforeAll(async () => {
    await visiter(navigateur, site, await unePageParSorte(site), async (page, adresse) => {
      const avant = await tailles(page);
      for (const [etat, { width, height, style }] of Object.entries(ETATS)) {
        await page.setViewportSize({ width, height });
        const balise = await page.addStyleTag({ content: style });
        noter(etat, await observer(page, adresse));
        await balise.evaluate((b: Element) => b.remove());
      }
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.addStyleTag({ content: GRAND });
      const apres = await tailles(page);
      const petits = avant.filter(
        ({ taille, courant }, i) => (apres[i]?.taille ?? 0) < taille * (courant ? 1.99 : 1.5),
      );
      noter(
        TAILLES,
        petits.slice(0, 3).map(({ quoi }) => ({ ou: adresse, quoi })),
      );
      return [];
    });
  });

  it.each([...Object.keys(ETATS), TAILLES])('%s', (etat) => {
    const trouvees = fautes.get(etat);
    if (!trouvees) throw new Error('rien n’a été regardé');
    expect(resumer(trouvees)).toEqual([]);
  });
});

/** The size of each text of the page, and whether it is running text. */
const tailles = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *:not(svg *, script, style)')]
      .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent?.trim()))
      .map((e) => ({
        taille: parseFloat(getComputedStyle(e).fontSize),
        courant: e.matches('main :is(.prose *, td)') && !e.closest('h1, h2, h3'),
        quoi: `ne grandit pas assez : ${e.tagName} ${e.className}`,
      })),
  );
