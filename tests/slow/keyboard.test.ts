import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { open } from '../browser/open.ts';
import { faultsOf, onePagePerKind } from '../browser/pages.ts';

const kinds = onePagePerKind('lightest');
type Look = Parameters<typeof faultsOf>[1];
const noFault = async (look: Look, pages = kinds, options: Parameters<typeof faultsOf>[2] = {}) => {
  expect(await faultsOf(pages, look, options)).toEqual([]);
};

/** What can be reached by Tab, in the order of the source; each one marked with its rank. */
const markReachable = async (page: Page) => {
  // The tools of the selection have come, or there are none.
  await page.locator('ma-note:empty').waitFor({ state: 'detached' });
  return page.evaluate(() => {
    const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';
    const stops = [...document.querySelectorAll<HTMLElement | SVGElement>(FOCUSABLE)]
      .filter(
        (e) =>
          e.tabIndex >= 0 &&
          !e.matches(':disabled, [type=hidden]') &&
          e.checkVisibility({ visibilityProperty: true }) &&
          !e.closest('[inert]'),
      )
      // A group of radio buttons is one stop.
      .filter((e) => {
        if (!(e instanceof HTMLInputElement) || e.type !== 'radio') return true;
        const group = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${e.name}"]`)];
        return e === (group.find((r) => r.checked) ?? group[0]);
      });
    stops.forEach((e, rank) => (e.dataset.rank = String(rank)));
    return { count: stops.length, positive: stops.filter((e) => e.tabIndex > 0).length };
  });
};
/** Writes down in the page each element that takes the focus, and what covers it or leaves it out of the window (WCAG 2.4.11). */
const recordFocus = (page: Page) =>
  page.evaluate(() => {
    const records: { rank: string; covered: string }[] = [];
    Object.assign(window, { focusRecords: records });
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
        rank: active.dataset.rank ?? '',
        covered: free ? '' : `${active.outerHTML.slice(0, 80)} sous ${above?.outerHTML.slice(0, 60)}`,
      });
    });
  });
const focusRecords = (page: Page) => page.evaluate<{ rank: string; covered: string }[]>('focusRecords');
const press = async (page: Page, key: string, times: number) => {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
};

it('Tab goes through each kind of page in the order of the source, never under something else, and out of it: no trap', () =>
  noFault(async (page) => {
    const { count, positive } = await markReachable(page);
    await recordFocus(page);
    await press(page, 'Tab', count + 1);
    const records = await focusRecords(page);
    const gap = Array.from({ length: count }, (_, i) => String(i)).findIndex((r, i) => r !== records[i]?.rank);
    const after = records[count]?.rank ?? '';
    return [
      ...records.flatMap(({ covered }) => covered || []).slice(0, 1),
      ...(count < 20 ? [`${count} éléments seulement`] : []),
      ...(positive > 0 ? ['tabindex positif'] : []),
      ...(gap >= 0 ? [`à la place de l’élément ${gap}, le focus est sur « ${records[gap]?.rank} »`] : []),
      ...(after === '' || after === '0' ? [] : [`après le dernier élément, le focus revient au ${after}`]),
    ];
  }));

it('Shift+Tab comes back the same way', () =>
  noFault(
    async (page) => {
      await markReachable(page);
      await press(page, 'Tab', 12);
      await recordFocus(page);
      await press(page, 'Shift+Tab', 11);
      const way = (await focusRecords(page)).map((r) => r.rank).join(' ');
      return way === '10 9 8 7 6 5 4 3 2 1 0' ? [] : [way];
    },
    kinds.slice(0, 8),
  ));

it('the skip link comes first, shows itself, and leads past the menu on each kind of page', () =>
  noFault(async (page) => {
    await page.keyboard.press('Tab');
    const isShown = await page.evaluate(() => {
      const frame = document.activeElement?.getBoundingClientRect();
      return (
        document.activeElement?.textContent?.trim() === 'Aller au contenu' &&
        frame !== undefined &&
        Math.min(frame.top, frame.left) >= 0 &&
        frame.height >= 24 &&
        frame.right <= innerWidth
      );
    });
    await page.keyboard.press('Enter');
    const leads = await page.evaluate(() => document.activeElement?.tagName === 'MAIN' || location.hash === '#contenu');
    await page.keyboard.press('Tab');
    const goesOn = await page.evaluate(() => document.activeElement?.closest('main') !== null);
    return isShown && leads && goesOn ? [] : [`visible ${isShown}, au contenu ${leads}, puis dedans ${goesOn}`];
  }));

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

it('one goes from home to a testimony, its person and its region through links alone', () =>
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

it('whatever opens does so, and closes, with Enter or Space', () =>
  noFault(
    async (page) => {
      const state = () =>
        page.evaluate(() => {
          const fold = document.activeElement?.matches('summary') && document.activeElement.closest('details');
          return fold ? String(fold.open) : document.activeElement?.getAttribute('aria-expanded');
        });
      const found: string[] = [];
      for (const toggle of (await page.locator(':is(summary, [aria-expanded]):visible').all()).slice(0, 6)) {
        await toggle.focus();
        const states = [await state()];
        for (const key of ['Enter', 'Space']) {
          await toggle.press(key);
          states.push(await state());
        }
        const [before, open, closed] = states;
        if (before === open || closed !== before) found.push(`${await toggle.textContent()} : ${states.join()}`);
      }
      return found;
    },
    kinds,
    { viewport: { width: 360, height: 800 } },
  ));
