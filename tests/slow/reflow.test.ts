import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { layoutFaults } from '../browser/layout-faults.ts';
import { everyPage, faultsOf, onePagePerKind, visit } from '../browser/pages.ts';
import { summarise, type Fault } from '../build/pages.ts';

it('nothing to scroll sideways on any page, on a screen 320 px wide and 256 px high', async () => {
  expect(await faultsOf(everyPage(), layoutFaults, { viewport: { width: 320, height: 256 } })).toEqual([]);
});

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
  const faults = new Map<string, Fault[]>();
  const note = (etat: string, ou: string, found: string[]) =>
    faults.set(etat, [...(faults.get(etat) ?? []), ...found.map((quoi) => ({ ou, quoi }))]);
  const TAILLES = 'following the size the reader chose: running text wholly, the rest at least by half';

  beforeAll(async () => {
    await visit(onePagePerKind(), async (page, adresse) => {
      const avant = await sizes(page);
      for (const [etat, { width, height, style }] of Object.entries(ETATS)) {
        await page.setViewportSize({ width, height });
        const balise = await page.addStyleTag({ content: style });
        note(etat, adresse, await layoutFaults(page));
        await balise.evaluate((b: Element) => b.remove());
      }
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.addStyleTag({ content: GRAND });
      const apres = await sizes(page);
      const petits = avant.filter(
        ({ taille, courant }, i) => (apres[i]?.taille ?? 0) < taille * (courant ? 1.99 : 1.5),
      );
      note(
        TAILLES,
        adresse,
        petits.slice(0, 3).map(({ quoi }) => quoi),
      );
      return [];
    });
  });

  it.each([...Object.keys(ETATS), TAILLES])('%s', (etat) => {
    const found = faults.get(etat);
    if (!found) throw new Error('rien n’a été regardé');
    expect(summarise(found)).toEqual([]);
  });
});

/** The size of each text of the page, and whether it is running text. */
const sizes = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *:not(svg *, script, style)')]
      .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent?.trim()))
      .map((e) => ({
        taille: parseFloat(getComputedStyle(e).fontSize),
        courant: e.matches('main :is(.prose *, td)') && !e.closest('h1, h2, h3'),
        quoi: `ne grandit pas assez : ${e.tagName} ${e.className}`,
      })),
  );
