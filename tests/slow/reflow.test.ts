import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { layoutFaults } from '../browser/layout-faults.ts';
import { everyPage, faultsOf, oneWalk } from '../browser/pages.ts';

it('nothing to scroll sideways on any page, on a screen 320 px wide and 256 px high', async () => {
  expect(await faultsOf(everyPage(), layoutFaults, { viewport: { width: 320, height: 256 } })).toEqual([]);
});

const TWICE = 'html { font-size: 200% !important }';
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }';

/** What is wrong on a page of this size, with a style of the reader's own. */
const sized = (width: number, height: number, style: string, look: typeof layoutFaults) => async (page: Page) => {
  await page.setViewportSize({ width, height });
  const added = await page.addStyleTag({ content: style });
  const found = await look(page);
  await added.evaluate((e: Element) => e.remove());
  return found;
};
/** Running text must grow as much as the reader asked, the rest at least by half; asked of a page twice as large. */
const small = (page: Page) =>
  page.evaluate(() => {
    const texts = [...document.querySelectorAll('body *:not(svg *, script, style)')].filter((e) =>
      [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent?.trim()),
    );
    const sizes = () => texts.map((e) => parseFloat(getComputedStyle(e).fontSize));
    const large = sizes();
    const own = [...document.querySelectorAll('style')].at(-1);
    own?.remove();
    const before = sizes();
    if (own) document.head.append(own);
    return texts
      .filter((e, i) => {
        const isRunning = e.matches('main :is(.prose *, td)') && !e.closest('h1, h2, h3');
        return (large[i] ?? 0) < (before[i] ?? 0) * (isRunning ? 1.99 : 1.5);
      })
      .slice(0, 3)
      .map((e) => `ne grandit pas assez : ${e.tagName} ${e.className}`);
  });

const LOOKS = {
  'turned on its side': sized(800, 360, '/* nothing more */', layoutFaults),
  'with text twice as large, on a wide screen': sized(1280, 900, TWICE, layoutFaults),
  'with text twice as large, on a narrow one': sized(640, 900, TWICE, layoutFaults),
  'with the text spaced out (WCAG 1.4.12), on a wide screen': sized(1280, 900, SPACED, layoutFaults),
  'with the text spaced out (WCAG 1.4.12), on a phone': sized(320, 640, SPACED, layoutFaults),
  'following the size the reader chose': sized(1280, 720, TWICE, small),
};
const faultsBy = oneWalk(LOOKS);
it.each(Object.keys(LOOKS))('each kind of page holds %s', async (name) => {
  expect(await faultsBy(name)).toEqual([]);
});
