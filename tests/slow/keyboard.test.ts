import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { open } from '../browser/open.ts';
import { faultsOf, onePagePerKind } from '../browser/pages.ts';

const kinds = onePagePerKind('lightest');

/** What can be reached by Tab, in the order of the source; each one marked with its rank. */
const markReachable = async (page: Page) => {
  // The tools of the selection have come, or there are none.
  await page.locator('ma-note:empty').waitFor({ state: 'detached' });
  return page.evaluate(() => {
    const atteignables = [
      ...document.querySelectorAll<HTMLElement | SVGElement>(
        'a[href], button, input, select, textarea, summary, [tabindex]',
      ),
    ].filter(
      (e) =>
        e.tabIndex >= 0 &&
        !e.matches(':disabled, [type=hidden]') &&
        e.checkVisibility({ visibilityProperty: true }) &&
        !e.closest('[inert]'),
    );
    // A group of radio buttons is one stop.
    const etapes = atteignables.filter((e) => {
      if (!(e instanceof HTMLInputElement) || e.type !== 'radio') return true;
      const group = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${e.name}"]`)];
      return e === (group.find((r) => r.checked) ?? group[0]);
    });
    etapes.forEach((e, rang) => (e.dataset.rang = String(rang)));
    return { nombre: etapes.length, tabindexPositifs: etapes.filter((e) => e.tabIndex > 0).length };
  });
};
/** Writes down in the page each element that takes the focus, and what covers it or leaves it out of the window (WCAG 2.4.11). */
const recordFocus = (page: Page) =>
  page.evaluate(() => {
    const records: { rank: string; covered: string }[] = [];
    (window as unknown as { focusRecords: typeof records }).focusRecords = records;
    addEventListener('focusin', ({ target }) => {
      const active = target as HTMLElement;
      const frame = active.getClientRects()[0];
      const y = frame && Math.min(frame.top + frame.height / 2, innerHeight - 1);
      const above =
        frame && y !== undefined && !(active instanceof SVGElement)
          ? document.elementFromPoint(frame.left + Math.min(frame.width / 2, 200), y)
          : active;
      const free = above && (active.contains(above) || above.contains(active) || above.tagName === 'LABEL');
      records.push({
        rank: active.dataset.rang ?? '',
        covered: free ? '' : `${active.outerHTML.slice(0, 80)} sous ${above?.outerHTML.slice(0, 60)}`,
      });
    });
  });
const focusRecords = (page: Page) =>
  page.evaluate(() => (window as unknown as { focusRecords: { rank: string; covered: string }[] }).focusRecords);
const press = async (page: Page, key: string, times: number) => {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
};

describe('by keyboard alone', () => {
  it('Tab goes through each kind of page in the order of the source, never under something else, and out of it: no trap', async () => {
    const faults = await faultsOf(kinds, async (page) => {
      const { nombre, tabindexPositifs } = await markReachable(page);
      await recordFocus(page);
      await press(page, 'Tab', nombre + 1);
      const records = await focusRecords(page);
      const gap = Array.from({ length: nombre }, (_, i) => String(i)).findIndex((r, i) => r !== records[i]?.rank);
      const after = records[nombre]?.rank;
      const covered = records.find((r) => r.covered !== '')?.covered;
      return [
        ...(covered ? [`${covered}`] : []),
        ...(nombre < 20 ? [`${nombre} éléments seulement`] : []),
        ...(tabindexPositifs > 0 ? [`tabindex positif`] : []),
        ...(gap >= 0 ? [`à la place de l’élément ${gap}, le focus est sur « ${records[gap]?.rank} »`] : []),
        ...(after !== undefined && after !== '' && after !== '0'
          ? [`après le dernier élément, le focus revient au ${after}`]
          : []),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('Shift+Tab comes back the same way', async () => {
    const faults = await faultsOf(kinds.slice(0, 8), async (page) => {
      await markReachable(page);
      await press(page, 'Tab', 12);
      await recordFocus(page);
      await press(page, 'Shift+Tab', 11);
      const way = (await focusRecords(page)).map((r) => r.rank).join(' ');
      return way === '10 9 8 7 6 5 4 3 2 1 0' ? [] : [`${way}`];
    });
    expect(faults).toEqual([]);
  });

  it('the skip link comes first, shows itself, and leads past the menu on each kind of page', async () => {
    const faults = await faultsOf(kinds, async (page) => {
      await page.keyboard.press('Tab');
      const visible = await page.evaluate(() => {
        const lien = document.activeElement;
        const cadre = lien?.getBoundingClientRect();
        return (
          lien?.textContent?.trim() === 'Aller au contenu' &&
          cadre !== undefined &&
          cadre.top >= 0 &&
          cadre.left >= 0 &&
          cadre.height >= 24 &&
          cadre.right <= innerWidth
        );
      });
      await page.keyboard.press('Enter');
      const dansMain = await page.evaluate(
        () => document.activeElement?.tagName === 'MAIN' || location.hash === '#contenu',
      );
      await page.keyboard.press('Tab');
      const suivant = await page.evaluate(() => document.activeElement?.closest('main') !== null);
      return visible && dansMain && suivant
        ? []
        : [`visible ${visible}, au contenu ${dansMain}, puis dans le contenu ${suivant}`];
    });
    expect(faults).toEqual([]);
  });

  it('no letter or sign alone does anything', () =>
    open('/temoignages/', async (page) => {
      const state = () =>
        page.evaluate(() =>
          [location.href, document.activeElement?.tagName, scrollY, document.querySelector('dialog[open]')].join(' '),
        );
      const before = await state();
      for (const key of 'abcdefghijklmnopqrstuvwxyz/?0123456789.,;!') await page.keyboard.press(key);
      expect(await state()).toBe(before);
    }));

  it('goes from home to a testimony, its person and its region through links alone', () =>
    open('/', async (page) => {
      const follow = async (selector: string) => {
        const here = page.url();
        for (let i = 0; i < 400; i++) {
          await page.keyboard.press('Tab');
          if (!(await page.evaluate((s) => document.activeElement?.matches(s), selector))) continue;
          await page.keyboard.press('Enter');
          await page.waitForURL((url) => url.href !== here);
          return new URL(page.url()).pathname;
        }
        throw new Error(`Tab n’atteint pas ${selector}`);
      };
      expect(await follow('header nav a[href$="/temoignages/"]')).toBe('/temoignages/');
      expect(await page.locator('header [aria-current=page]').count()).toBe(1);
      const testimony = await follow('main a[href^="/temoignages/"]:not([href*="/page/"])');
      expect(testimony).toMatch(/^\/temoignages\/[a-z0-9-]+\/$/);
      await follow('main a[href^="/personnes/"]');
      expect(await follow(`main a[href^="${testimony}"]`)).toBe(testimony);
    }));

  it('opens and closes whatever opens with Enter or Space', async () => {
    const faults = await faultsOf(
      kinds,
      async (page) => {
        const etats = () =>
          page.evaluate(() => {
            const commande = document.activeElement;
            return commande?.tagName === 'SUMMARY'
              ? String(commande.closest('details')?.open)
              : (commande?.getAttribute('aria-expanded') ?? '');
          });
        const bascules = page.locator(':is(summary, [aria-expanded]):visible');
        const found: string[] = [];
        for (let i = 0; i < Math.min(6, await bascules.count()); i++) {
          const bascule = bascules.nth(i);
          await bascule.focus();
          const avant = await etats();
          await page.keyboard.press('Enter');
          const ouvert = await etats();
          await bascule.focus();
          await page.keyboard.press('Space');
          const ferme = await etats();
          if (avant === ouvert || ferme !== avant)
            found.push(`${(await bascule.textContent())?.trim()} : ${avant}, ${ouvert}, ${ferme}`);
        }
        return found;
      },
      { viewport: { width: 360, height: 800 } },
    );
    expect(faults).toEqual([]);
  });
});
