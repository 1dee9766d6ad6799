import axe from 'axe-core';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { ALL_SETTINGS, RUNNING_TEXT } from '../browser/faults.ts';
import { contrast } from '../fixtures/contrast.ts';
import { faultsOf, onePagePerKind } from '../browser/pages.ts';

/** A colour that holds less than that of the box behind a text is an edge, not its background. */
const PART = 0.04;

/** Texts whose background axe could not tell (a drawing, a gradient, a single figure), one of each look on the page. */
const undecided = (page: Page) =>
  page.evaluate(async () => {
    const { incomplete } = await (window as unknown as { axe: typeof axe }).axe.run({
      runOnly: ['color-contrast'],
      resultTypes: ['incomplete'],
      preload: false,
    });
    const looks = new Map<string, string>();
    for (const target of incomplete.flatMap((r) => r.nodes.map((n) => String(n.target[0])))) {
      const e = document.querySelector(target);
      if (!e) continue;
      const s = getComputedStyle(e);
      const parents = [e, e.parentElement, e.parentElement?.parentElement].map(
        (p) => `${p?.tagName}.${p?.getAttribute('class') ?? ''}`,
      );
      looks.set([...parents, s.color, s.fill, s.fontSize, s.fontWeight].join(' < '), target);
    }
    return [...looks];
  });

/** The contrast of a text with each of the colours behind it, seen on a picture without its letters. */
async function measure(page: Page, target: string): Promise<string | undefined> {
  const element = page.locator(target).first();
  const { frame, color, isLarge, isRunning, said } = await element.evaluate((e: HTMLElement, running) => {
    e.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const range = document.createRange();
    const letters = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
    while (letters.nextNode() && !letters.currentNode.textContent?.trim());
    range.selectNodeContents(letters.currentNode);
    const [c] = [...range.getClientRects()].filter((r) => r.width > 1 && r.height > 1);
    const s = getComputedStyle(e);
    const size = parseFloat(s.fontSize);
    const color = e instanceof SVGElement ? (s as CSSStyleDeclaration).fill : s.color;
    // From here on its letters are not drawn.
    e.dataset.mesure = '';
    return {
      // A font's box is about twice as high as its capitals: above and below them, another thing may be drawn.
      frame: c && { x: Math.max(0, c.x), y: Math.max(0, c.y + c.height / 4), width: c.width, height: c.height / 2 },
      color,
      isLarge: size >= 24 || (size >= 18.66 && Number(s.fontWeight) >= 700),
      isRunning: e.matches(`:is(${running}), :is(${running}) *`) && !e.closest('.bouton, button'),
      said: `<${e.localName} class="${e.getAttribute('class') ?? ''}"> « ${(e.textContent ?? '').trim().slice(0, 30)} »`,
    };
  }, RUNNING_TEXT);
  const letters = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(color)?.slice(1).map(Number);
  const image = frame && (await page.screenshot({ clip: frame, animations: 'disabled' }));
  await element.evaluate((e) => e.removeAttribute('data-mesure'));
  if (!letters) return `${said} : couleur qui ne se mesure pas (${color})`;
  if (!image) return `${said} : rien à voir, donc rien à mesurer`;
  const pixels = await sharp(image).removeAlpha().raw().toBuffer();
  const counts = new Map<number, number>();
  for (let i = 0; i < pixels.length; i += 3) {
    const rgb = pixels.readUIntBE(i, 3);
    counts.set(rgb, (counts.get(rgb) ?? 0) + 1);
  }
  const grounds = [...counts].filter(([, n]) => n >= (PART * pixels.length) / 3).map(([rgb]) => rgb);
  // The least of no number at all is above any threshold.
  if (grounds.length === 0) return `${said} : aucun fond sur son image`;
  const worst = Math.min(...grounds.map((f) => contrast(letters, [f >> 16, (f >> 8) & 255, f & 255])));
  const asked = isRunning ? (isLarge ? 4.5 : 7) : isLarge ? 3 : 4.5;
  return worst >= asked ? undefined : `${said} : ${worst.toFixed(2)} pour ${asked}`;
}

it('texts on drawings and gradients, which axe cannot judge, have their contrast', async () => {
  const seen = new Set<string>();
  const look = async (page: Page) => {
    await page.addStyleTag({
      content:
        '[data-mesure], [data-mesure] * { -webkit-text-fill-color: transparent !important; text-decoration-color: transparent !important } text[data-mesure] { fill: transparent !important }',
    });
    const found: string[] = [];
    for (const { width, colorScheme } of ALL_SETTINGS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      for (const [aspect, target] of await undecided(page)) {
        const one = `${width} px, ${colorScheme} : ${aspect}`;
        const fault = seen.has(one) ? undefined : await measure(page, target);
        seen.add(one);
        if (fault) found.push(`${width} px, ${colorScheme} : ${fault}`);
      }
    }
    return found;
  };
  const options = { script: axe.source, reducedMotion: 'reduce' } as const;
  expect(await faultsOf(onePagePerKind(), look, options)).toEqual([]);
  expect(seen.size).toBeGreaterThan(40);
});
