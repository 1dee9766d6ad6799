import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browser, site } from './open.ts';
import { comparer } from '../../src/model/sort.ts';

async function visit(chemin: string, faire: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
  const contexte = await browser.newContext({ locale: 'fr-FR', ...options });
  const page = await contexte.newPage();
  const erreurs: string[] = [];
  page.on('pageerror', (e) => erreurs.push(e.message));
  page.on('console', (m) => m.type() === 'error' && erreurs.push(m.text()));
  await page.goto(site + chemin);
  await faire(page);
  expect(erreurs).toEqual([]);
  await contexte.close();
}

/** The texts of one column, from the first row to the last. */
const colonne = (page: Page, rang: number) =>
  page
    .locator(`tbody tr > :nth-child(${rang})`)
    .evaluateAll((cellules) => cellules.map((c) => (c.textContent ?? '').replace(/\s+/g, ' ').trim()));
const etats = (page: Page) =>
  page.locator('thead th').evaluateAll((titres) => titres.map((t) => t.getAttribute('aria-sort')));
const entete = (page: Page, nom: string) => page.getByRole('columnheader', { name: nom, exact: true });
const annonce = (page: Page, texte: string) => page.getByRole('status').filter({ hasText: texte }).waitFor();

describe('the table of the cases', () => {
  it('is sorted by the column one asks for, then the other way round, and says so', async () => {
    await visit('/cas/', async (page) => {
      const avant = await colonne(page, 1);
      expect(await etats(page)).toEqual(Array.from({ length: 8 }, () => null));
      await entete(page, 'Pôle').getByRole('button').click();
      await annonce(page, 'Tableau trié par « Pôle », ordre croissant.');
      expect(await colonne(page, 1)).toEqual([...avant].sort(comparer));
      expect(await etats(page)).toEqual(['ascending', ...Array.from({ length: 7 }, () => null)]);

      await entete(page, 'Pôle').getByRole('button').click();
      await annonce(page, 'Tableau trié par « Pôle », ordre décroissant.');
      expect(await colonne(page, 1)).toEqual([...avant].sort((a, b) => comparer(b, a)));
      expect(await etats(page)).toEqual(['descending', ...Array.from({ length: 7 }, () => null)]);
    });
  });

  it('keeps its rows whole and its empty cells last, by keyboard too', async () => {
    await visit('/cas/', async (page) => {
      const rangees = () => page.locator('tbody tr').evaluateAll((r) => r.map((l) => l.innerHTML));
      const avant = await rangees();
      const bouton = entete(page, 'Création').getByRole('button');
      await bouton.focus();
      for (const [touche, dit] of [
        ['Enter', 'croissant'],
        ['Space', 'décroissant'],
      ] as const) {
        await page.keyboard.press(touche);
        await annonce(page, `« Création », ordre ${dit}.`);
        const annees = await colonne(page, 6);
        const pleines = annees.filter((a) => a !== '');
        expect(pleines.length).toBeGreaterThan(2);
        expect(pleines.length).toBeLessThan(annees.length);
        expect(annees.slice(0, pleines.length)).toEqual(pleines);
        const tries = pleines.map(Number).sort((a, b) => a - b);
        expect(pleines.map(Number)).toEqual(dit === 'croissant' ? tries : tries.reverse());
      }
      expect(await bouton.evaluate((b) => b === document.activeElement)).toBe(true);
      expect((await rangees()).sort()).toEqual(avant.sort());
    });
  });

  it('shows its arrow with the order only, and its header as plain text without scripts', async () => {
    const fleche = (page: Page) =>
      entete(page, 'Lieu')
        .getByRole('button')
        .evaluate((b) => getComputedStyle(b, '::after').content);
    await visit('/cas/', async (page) => {
      expect(await fleche(page)).toBe('none');
      await entete(page, 'Lieu').getByRole('button').click();
      await annonce(page, '« Lieu »');
      // What it looks like is loaded with the first announcement.
      await expect.poll(() => fleche(page)).toContain('↑');
      expect(await entete(page, 'Lieu').getAttribute('aria-sort')).toBe('ascending');
    });
    await visit(
      '/cas/',
      async (page) => {
        const bouton = page.locator('thead button').first();
        const style = await bouton.evaluate((b) => {
          const { cursor, backgroundColor, borderTopWidth, fontWeight } = getComputedStyle(b);
          return {
            cursor,
            backgroundColor,
            borderTopWidth,
            memeGraisse: fontWeight === getComputedStyle(b.parentElement ?? b).fontWeight,
          };
        });
        expect(style).toEqual({
          cursor: 'default',
          backgroundColor: 'rgba(0, 0, 0, 0)',
          borderTopWidth: '0px',
          memeGraisse: true,
        });
        expect((await colonne(page, 1)).length).toBeGreaterThan(5);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('the other tables', () => {
  it('of the pôles sort them', async () => {
    await visit('/poles/', async (page) => {
      const avant = await colonne(page, 1);
      expect(avant.length).toBeGreaterThan(20);
      await entete(page, 'Pôle').getByRole('button').click();
      await annonce(page, '« Pôle », ordre croissant.');
      expect(await colonne(page, 1)).toEqual([...avant].sort(comparer));
    });
  });

  it('of the funding sorts by amount, an unknown one last', async () => {
    await visit('/chiffres/', async (page) => {
      const table = page
        .locator('section', { has: page.locator('#groupe-financements') })
        .locator('table')
        .first();
      const niveaux = () =>
        table.locator('tbody th').evaluateAll((ths) => ths.map((th) => th.firstChild?.textContent?.trim()));
      await table.getByRole('button', { name: 'Total mobilisé' }).click();
      await annonce(page, 'ordre croissant.');
      expect(await niveaux()).toEqual(['Départements', 'Communes', 'État', 'Intercommunalités', 'Régions', 'Europe']);
      await table.getByRole('button', { name: 'Total mobilisé' }).click();
      await annonce(page, 'ordre décroissant.');
      expect((await niveaux()).at(0)).toBe('Régions');
      expect((await niveaux()).at(-1)).toBe('Europe');
    });
  });
});

describe('the address of a heading', () => {
  it('is copied in full, and its link still leads there', async () => {
    const options = { permissions: ['clipboard-read', 'clipboard-write'] };
    await visit(
      '/guide/introduction/',
      async (page) => {
        const lien = page.locator('.prose h2 > .lien-ici').first();
        const attendue = await lien.evaluate((a) => (a as HTMLAnchorElement).href);
        expect(attendue).toMatch(/\/guide\/introduction\/#.+/);
        await lien.focus();
        await page.keyboard.press('Enter');
        await annonce(page, 'Adresse copiée.');
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(attendue);
        expect(page.url()).toBe(attendue);
      },
      options,
    );
  });
});

describe('who to interview next', () => {
  it('shades each cell by its number, in both tables', async () => {
    await visit('/contribuer/couverture/', async (page) => {
      for (const table of await page.locator('table').all()) {
        const cellules = await table.locator('td[class]').evaluateAll((tds) =>
          tds.map((td) => ({
            classe: td.className,
            texte: td.textContent.trim(),
            fond: getComputedStyle(td).backgroundColor,
          })),
        );
        const vides = cellules.filter((c) => c.texte === 'vide');
        expect(vides.length).toBeGreaterThan(0);
        expect([...new Set(vides.map((c) => c.classe))]).toEqual(['case-vide']);
        const teintees = cellules.filter((c) => c.texte !== 'vide');
        const parNombre = [...teintees].sort((a, b) => Number.parseInt(a.texte) - Number.parseInt(b.texte));
        expect(parNombre.map((c) => c.classe)).toEqual(teintees.map((c) => c.classe).sort());
        expect([...new Set(parNombre.map((c) => c.classe))]).toEqual(['case-1', 'case-2', 'case-3']);
        expect(new Set(teintees.map((c) => c.fond)).size).toBe(3);
      }
    });
  });
});
