import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { compareFrench } from '../../src/model/sort.ts';
import { announced, copied, open, openAs } from './open.ts';

/** The texts of one column, from the first row to the last. */
const column = (page: Page, rank: number) =>
  page
    .locator(`tbody tr > :nth-child(${rank})`)
    .evaluateAll((cells) => cells.map((c) => (c.textContent ?? '').replace(/\s+/g, ' ').trim()));
const header = (page: Page, name: string) => page.getByRole('columnheader', { name, exact: true });
const ORDERS = [
  ['Enter', 'croissant', 'ascending'],
  ['Space', 'décroissant', 'descending'],
] as const;

describe('the table', () => {
  it.each([
    ['of the cases', '/cas/', 8],
    ['of the pôles', '/poles/', 20],
  ])('%s is sorted by the column one asks for, then the other way round, and says so', (_, address, least) =>
    open(address, async (page) => {
      const states = () =>
        page.locator('thead th').evaluateAll((titles) => titles.map((t) => t.getAttribute('aria-sort')));
      const before = await column(page, 1);
      expect(before.length).toBeGreaterThan(least);
      expect(new Set(await states())).toEqual(new Set([null]));
      for (const [, said, state] of ORDERS) {
        await header(page, 'Pôle').getByRole('button').click();
        await announced(page, `Tableau trié par « Pôle », ordre ${said}.`);
        const sorted = [...before].sort(compareFrench);
        expect(await column(page, 1)).toEqual(said === 'croissant' ? sorted : sorted.reverse());
        expect((await states()).filter(Boolean)).toEqual([state]);
      }
    }),
  );

  it('of the cases keeps its rows whole and its empty cells last, by keyboard too', () =>
    open('/cas/', async (page) => {
      const rows = async () => (await page.locator('tbody tr').evaluateAll((r) => r.map((l) => l.innerHTML))).sort();
      const before = await rows();
      const button = header(page, 'Création').getByRole('button');
      await button.focus();
      for (const [key, said] of ORDERS) {
        await page.keyboard.press(key);
        await announced(page, `« Création », ordre ${said}.`);
        const years = await column(page, 6);
        const full = years.filter((a) => a !== '');
        expect(full.length).toBeGreaterThan(2);
        expect(full.length).toBeLessThan(years.length);
        expect(years.slice(0, full.length)).toEqual(full);
        const sorted = full.map(Number).sort((a, b) => a - b);
        expect(full.map(Number)).toEqual(said === 'croissant' ? sorted : sorted.reverse());
      }
      expect(await button.evaluate((b) => b === document.activeElement)).toBe(true);
      expect(await rows()).toEqual(before);
    }));

  it('shows its arrow with the order only, and its header as plain text without scripts', async () => {
    await open('/cas/', async (page) => {
      const button = header(page, 'Lieu').getByRole('button');
      const arrow = () => button.evaluate((b) => getComputedStyle(b, '::after').content);
      expect(await arrow()).toBe('none');
      await button.click();
      await announced(page, '« Lieu »');
      // What it looks like is loaded with the first announcement.
      await expect.poll(arrow).toContain('↑');
    });
    const plain = async (page: Page) => {
      const style = await page
        .locator('thead button')
        .first()
        .evaluate((b) => {
          const { cursor, backgroundColor, borderTopWidth, fontWeight } = getComputedStyle(b);
          return [
            cursor,
            backgroundColor,
            borderTopWidth,
            fontWeight === getComputedStyle(b.closest('th') ?? b).fontWeight,
          ];
        });
      expect(style).toEqual(['default', 'rgba(0, 0, 0, 0)', '0px', true]);
      expect((await column(page, 1)).length).toBeGreaterThan(5);
    };
    await openAs({ javaScriptEnabled: false }, '/cas/', plain);
  });

  it('of the funding sorts by amount, an unknown one last', () =>
    open('/chiffres/', async (page) => {
      const table = page.locator('section:has(#groupe-financements) table').first();
      const levels = () =>
        table.locator('tbody th').evaluateAll((ths) => ths.map((th) => th.firstChild?.textContent?.trim()));
      const sort = async (order: string) => {
        await table.getByRole('button', { name: 'Total mobilisé' }).click();
        await announced(page, `ordre ${order}.`);
        return levels();
      };
      expect(await sort('croissant')).toEqual([
        ...['Départements', 'Communes', 'État', 'Intercommunalités', 'Régions', 'Europe'],
      ]);
      const other = await sort('décroissant');
      expect([other.at(0), other.at(-1)]).toEqual(['Régions', 'Europe']);
    }));
});

it('the address of a heading is copied in full, and its link still leads there', () =>
  open('/guide/introduction/', async (page) => {
    const link = page.locator('.prose h2 > .lien-ici').first();
    const wanted = await link.evaluate((a) => (a as HTMLAnchorElement).href);
    expect(wanted).toMatch(/\/guide\/introduction\/#.+/);
    await link.focus();
    await page.keyboard.press('Enter');
    await announced(page, 'Adresse copiée.');
    expect([await copied(page), page.url()]).toEqual([wanted, wanted]);
  }));

it('who to interview next: each cell is shaded by its number, in both tables', () =>
  open('/contribuer/couverture/', async (page) => {
    for (const table of await page.locator('table').all()) {
      const cells = await table.locator('td[class]').evaluateAll((tds) =>
        tds.map((td) => ({
          kind: td.className,
          n: Number.parseInt(td.textContent),
          ground: getComputedStyle(td).backgroundColor,
        })),
      );
      const empty = cells.filter(({ n }) => Number.isNaN(n));
      expect(new Set(empty.map(({ kind }) => kind))).toEqual(new Set(['case-vide']));
      const shaded = cells.filter(({ n }) => n > 0).sort((a, b) => a.n - b.n);
      expect(shaded.map(({ kind }) => kind)).toEqual(shaded.map(({ kind }) => kind).sort());
      expect(new Set(shaded.map(({ kind }) => kind))).toEqual(new Set(['case-1', 'case-2', 'case-3']));
      expect(new Set(shaded.map(({ ground }) => ground)).size).toBe(3);
    }
  }));
