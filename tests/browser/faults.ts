import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Fault } from '../build/pages.ts';
import { SCHEMAS } from './pages.ts';

/** Rules that axe keeps off by default and that the site must respect. */
const RULES = Object.fromEntries(
  [
    'target-size',
    'css-orientation-lock',
    'focus-order-semantics',
    'p-as-heading',
    'table-fake-caption',
    'td-has-header',
  ].map((rule) => [rule, { enabled: true }]),
);
/** The contrast is measured once, against the highest threshold; what is not running text is then held to less. */
const CONTRAST = {
  'color-contrast': {
    options: {
      ignoreUnicode: true,
      ignoreLength: false,
      ignorePseudo: false,
      boldValue: 700,
      boldTextPt: 14,
      largeTextPt: 18,
      contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } },
      pseudoSizeThreshold: 0.25,
      shadowOutlineEmMax: 0.2,
      textStrokeEmMin: 0.03,
    },
  },
};
/** What the scheme can change: it changes nothing but colours (tests/unit/colours.test.ts), so the rest is seen once. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];
/** What the width can change when the same things show; when others do, every rule runs again. */
const OF_WIDTH = [...OF_COLOUR, 'target-size', 'scrollable-region-focusable'];
/** Running text, held to 7:1; the rest is held to 4.5:1; large letters to 4.5:1 and 3:1. */
export const RUNNING_TEXT = 'main :is(p, li, dd, dt, td, blockquote, figcaption, caption)';
interface Setting {
  width: number;
  colorScheme: (typeof SCHEMAS)[number];
}
/** Every setting, each night; the two that differ most on each change. */
export const ALL_SETTINGS: readonly Setting[] = [1280, 360].flatMap((width) =>
  SCHEMAS.map((colorScheme) => ({ width, colorScheme })),
);
const TWO_SETTINGS: readonly Setting[] = [
  { width: 360, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
];

/** Which elements show, in one string that can be compared. */
const shown = (page: Page) =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .map((e) => Number(e.checkVisibility({ visibilityProperty: true })))
      .join(''),
  );

/** One run of axe, on the page as it stands: every rule, or only some. */
const runAxe = (page: Page, only?: readonly string[]) =>
  page.evaluate(
    async ({ options, running }) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
        resultTypes: ['violations'],
        ...options,
      });
      const isRunning = (target: string) => {
        const element = document.querySelector(target);
        return element?.closest(running) && !element.closest('.bouton, button');
      };
      const isWeak = ({ target, any }: (typeof violations)[number]['nodes'][number]) => {
        const { contrastRatio, expectedContrastRatio } = any[0]?.data as Record<string, number | string>;
        return isRunning(String(target[0])) || Number(contrastRatio) < (expectedContrastRatio === '4.5:1' ? 3 : 4.5);
      };
      return violations.flatMap((rule) =>
        rule.nodes
          .filter((n) => rule.id !== 'color-contrast' || isWeak(n))
          .map((n) => `${rule.id} : ${n.html.slice(0, 160)}`),
      );
    },
    {
      options: { checks: CONTRAST, ...(only ? { runOnly: [...only], preload: false } : { rules: RULES }) },
      running: RUNNING_TEXT,
    },
  );

/** Runs axe on the page as it stands, in each of these settings. */
export async function analyse(page: Page, where: string, settings = TWO_SETTINGS): Promise<Fault[]> {
  const faults: Fault[] = [];
  let before: string | undefined;
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  for (const { width, colorScheme } of settings) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const here = await shown(page);
    const only = here !== before ? undefined : colorScheme === SCHEMAS[0] ? OF_WIDTH : OF_COLOUR;
    before = here;
    const found = await runAxe(page, only);
    faults.push(...found.map((what) => ({ where: `${where} (${width} px, ${colorScheme})`, what })));
  }
  return faults;
}
