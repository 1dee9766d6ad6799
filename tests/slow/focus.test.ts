import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { contrast } from '../fixtures/contrast.ts';
import { SCHEMAS, faultsOf, onePagePerKind } from '../browser/pages.ts';

const MARGIN = 12;
/** How many pixels change by at least 3:1 between two pictures of one place. */
async function changedPixels(before: Buffer, after: Buffer): Promise<number> {
  const [a, b] = await Promise.all([before, after].map((image) => sharp(image).removeAlpha().raw().toBuffer()));
  if (!a || !b || a.length !== b.length) throw new Error('images de tailles différentes');
  let count = 0;
  for (let i = 0; i < a.length; i += 3) {
    if (a.readUIntBE(i, 3) === b.readUIntBE(i, 3)) continue;
    if (contrast([...a.subarray(i, i + 3)], [...b.subarray(i, i + 3)]) >= 3) count++;
  }
  return count;
}

/** One control of each look on the page (element, classes, what it stands in), not seen before; marked with its rank. */
async function controlsOf(page: Page, seen: Set<string>) {
  const found = await page.evaluate(() => {
    const name = (e: Element | null | undefined) => (e ? `${e.tagName}.${[...e.classList].sort().join('.')}` : '');
    const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    return [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].flatMap((e, rank) => {
      e.dataset.rank = String(rank);
      // A link that shows itself when it takes the focus has no look before to compare with.
      const isSeen =
        e.checkVisibility({ visibilityProperty: true }) &&
        getComputedStyle(e).clipPath === 'none' &&
        !e.matches('.evitement, :disabled, [type=hidden]');
      const look = [e, e.parentElement, e.parentElement?.parentElement].map(name).join(' < ');
      return isSeen ? [{ rank, look }] : [];
    });
  });
  return found.filter(({ look }) => !seen.has(look) && seen.add(look));
}

/**
 * WCAG 2.4.13: what changes when a control takes the focus must differ by 3:1 from what was there before, on as
 * many pixels as a line of 2 px around the control. Measured on pictures, so that any way of showing it will do.
 */
async function weakFocus(page: Page, rank: number): Promise<string | undefined> {
  const control = page.locator(`[data-rank="${rank}"]`);
  const frame = await control.evaluate((e, margin) => {
    (document.activeElement as HTMLElement | null)?.blur();
    e.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    // Sides out of the window are not asked to show anything.
    const boxes = [...e.getClientRects()].map((c) => {
      const [left, top] = [Math.max(0, c.left), Math.max(0, c.top)];
      const [width, height] = [Math.min(innerWidth, c.right) - left, Math.min(innerHeight, c.bottom) - top];
      const across = Number(c.top >= 0) + Number(c.bottom <= innerHeight);
      const down = Number(c.left >= 0) + Number(c.right <= innerWidth);
      return { left, top, width, height, sides: width * across + height * down };
    });
    const [largest] = [...boxes].sort((a, b) => b.width * b.height - a.width * a.height);
    if (!largest || largest.width <= 0 || largest.height <= 0) return undefined;
    const x = Math.max(0, Math.min(...boxes.map((b) => b.left)) - margin);
    const y = Math.max(0, Math.min(...boxes.map((b) => b.top)) - margin);
    const width = Math.min(innerWidth, Math.max(...boxes.map((b) => b.left + b.width)) + margin) - x;
    const height = Math.min(innerHeight, Math.max(...boxes.map((b) => b.top + b.height)) + margin) - y;
    return { sides: largest.sides, clip: { x, y, width, height } };
  }, MARGIN);
  // A control that is reached and has no place to show it does not show it.
  if (!frame || frame.sides <= 0) return 'ne tient aucune place à l’écran';
  const photograph = () => page.screenshot({ clip: frame.clip, animations: 'disabled', caret: 'hide' });
  const before = await photograph();
  await control.evaluate((e: HTMLElement) => e.focus({ preventScroll: true }));
  const changed = await changedPixels(before, await photograph());
  const asked = Math.round(2 * frame.sides);
  return changed >= asked * 0.9 ? undefined : `${changed} pixels changent à 3:1, il en faut ${asked}`;
}

const OFFICE = { width: 1280, height: 900 };
it.each([
  ...SCHEMAS.flatMap((colorScheme) =>
    [OFFICE, { ...OFFICE, width: 360 }].map((viewport) => ({ colorScheme, viewport })),
  ),
  { forcedColors: 'active', viewport: OFFICE } as const,
])('the focus shows, 2 px thick at 3:1, on every kind of control: %o', async (setting) => {
  const seen = new Set<string>();
  const look = async (page: Page) => {
    await page.keyboard.press('Tab');
    const weak: string[] = [];
    for (const { rank, look: of } of await controlsOf(page, seen)) {
      const fault = await weakFocus(page, rank);
      if (fault) weak.push(`${of} : ${fault}`);
    }
    return weak;
  };
  expect(await faultsOf(onePagePerKind(), look, { reducedMotion: 'reduce', ...setting })).toEqual([]);
  expect(seen.size).toBeGreaterThan(30);
});
