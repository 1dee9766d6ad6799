import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { contrast } from '../browser/contrast.ts';
import { SCHEMAS, faultsOf, onePagePerKind } from '../browser/pages.ts';

const MARGE = 12;
/** How many pixels change by at least 3:1 between two pictures of one place. */
async function changedPixels(avant: Buffer, apres: Buffer): Promise<number> {
  const [a, b] = await Promise.all([avant, apres].map((image) => sharp(image).removeAlpha().raw().toBuffer()));
  if (!a || !b || a.length !== b.length) throw new Error('images de tailles différentes');
  let nombre = 0;
  for (let i = 0; i < a.length; i += 3) {
    if (a[i] === b[i] && a[i + 1] === b[i + 1] && a[i + 2] === b[i + 2]) continue;
    if (contrast([...a.subarray(i, i + 3)], [...b.subarray(i, i + 3)]) >= 3) nombre++;
  }
  return nombre;
}

/** One control of each look on the page (element, classes, what it stands in), not seen before. */
async function controlsOf(page: Page, vues: Set<string>) {
  const found = await page.evaluate(() => {
    const nom = (e: Element | null) => (e ? `${e.tagName}.${[...e.classList].sort().join('.')}` : '');
    return [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
    ]
      .map((e, rang) => {
        e.dataset.essai = String(rang);
        return {
          rang,
          // A link that shows itself when it takes the focus has no look before to compare with.
          visible:
            e.checkVisibility({ visibilityProperty: true }) &&
            getComputedStyle(e).clipPath === 'none' &&
            !e.matches('.evitement, :disabled, [type=hidden]'),
          aspect: [nom(e), nom(e.parentElement), nom(e.parentElement?.parentElement ?? null)].join(' < '),
        };
      })
      .filter((c) => c.visible);
  });
  return found.filter(({ aspect }) => !vues.has(aspect) && vues.add(aspect));
}

/**
 * WCAG 2.4.13: what changes when a control takes the focus must differ by 3:1 from what was there before, on as
 * many pixels as a line of 2 px around the control. Measured on pictures, so that any way of showing it will do.
 */
async function weakFocus(page: Page, rang: number): Promise<string | undefined> {
  const cadre = await page.evaluate(
    ([r, marge]) => {
      const e = document.querySelector<HTMLElement>(`[data-essai="${r}"]`);
      if (!e) throw new Error('élément disparu');
      (document.activeElement as HTMLElement | null)?.blur();
      e.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      // Sides out of the window are not asked to show anything.
      const visibles = [...e.getClientRects()].map((c) => {
        const v = {
          x: Math.max(0, c.left),
          y: Math.max(0, c.top),
          d: Math.min(innerWidth, c.right),
          b: Math.min(innerHeight, c.bottom),
        };
        const cotes =
          (v.d - v.x) * (Number(c.top >= 0) + Number(c.bottom <= innerHeight)) +
          (v.b - v.y) * (Number(c.left >= 0) + Number(c.right <= innerWidth));
        return { ...v, cotes };
      });
      const plusGrand = visibles.sort((a, b) => (b.d - b.x) * (b.b - b.y) - (a.d - a.x) * (a.b - a.y))[0];
      if (!plusGrand) return undefined;
      const [x, y] = [
        Math.max(0, Math.min(...visibles.map((c) => c.x)) - marge),
        Math.max(0, Math.min(...visibles.map((c) => c.y)) - marge),
      ];
      return {
        perimetre: plusGrand.d > plusGrand.x && plusGrand.b > plusGrand.y ? plusGrand.cotes : 0,
        clip: {
          x,
          y,
          width: Math.min(innerWidth, Math.max(...visibles.map((c) => c.d)) + marge) - x,
          height: Math.min(innerHeight, Math.max(...visibles.map((c) => c.b)) + marge) - y,
        },
      };
    },
    [rang, MARGE] as const,
  );
  // A control that is reached and has no place to show it does not show it.
  if (!cadre || cadre.perimetre <= 0) return 'ne tient aucune place à l’écran';
  const photo = () => page.screenshot({ clip: cadre.clip, animations: 'disabled', caret: 'hide' });
  const avant = await photo();
  await page.evaluate(
    (r) => document.querySelector<HTMLElement>(`[data-essai="${r}"]`)?.focus({ preventScroll: true }),
    rang,
  );
  const apres = await photo();
  const changes = await changedPixels(avant, apres);
  return changes >= 2 * cadre.perimetre * 0.9
    ? undefined
    : `${changes} pixels changent à 3:1, il en faut ${Math.round(2 * cadre.perimetre)}`;
}

const tryAll = async (options: Parameters<typeof faultsOf>[2]) => {
  const vues = new Set<string>();
  let nombre = 0;
  const look = async (page: Page) => {
    await page.keyboard.press('Tab');
    const faibles: string[] = [];
    for (const { rang, aspect } of await controlsOf(page, vues)) {
      nombre++;
      const faute = await weakFocus(page, rang);
      if (faute) faibles.push(`${aspect} : ${faute}`);
    }
    return faibles;
  };
  expect(await faultsOf(onePagePerKind(), look, { reducedMotion: 'reduce', ...options })).toEqual([]);
  expect(nombre).toBeGreaterThan(30);
};

const SETTINGS = SCHEMAS.flatMap((colorScheme) => [1280, 360].map((width) => ({ colorScheme, width })));
it.each(SETTINGS)('the focus shows, 2 px thick at 3:1, on every kind of control ($colorScheme, $width px)', (setting) =>
  tryAll({ colorScheme: setting.colorScheme, viewport: { width: setting.width, height: 900 } }),
);

it('the focus shows in forced colours too', () =>
  tryAll({ forcedColors: 'active', viewport: { width: 1280, height: 900 } }));
