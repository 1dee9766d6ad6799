import { expect, it } from 'vitest';
import { browser, site } from './open.ts';
import { summarise, type Fault } from './faults.ts';
import { onePagePerKind, visit } from './pages.ts';

it('what shows under the pointer shows with the focus too', async () => {
  let nombre = 0;
  const faults = await visit<Fault>(
    browser,
    site,
    await onePagePerKind(site),
    async (page, ou) => {
      await page.keyboard.press('Tab');
      const trouve = await page.evaluate(async () => {
        const visible = (e: Element) => e.checkVisibility({ opacityProperty: true, visibilityProperty: true });
        const plates = (regles: CSSRuleList): CSSRule[] =>
          [...regles].flatMap((r) => [r, ...('cssRules' in r ? plates((r as CSSGroupingRule).cssRules) : [])]);
        const regles = [...document.styleSheets].flatMap((f) => plates(f.cssRules));
        // What a rule uncovers under the pointer, and nothing covers otherwise than by being out of the pointer.
        const decouverts = regles
          .filter((r) => r instanceof CSSStyleRule)
          .filter(
            (r) => /:hover/.test(r.selectorText) && /\b(?:opacity|visibility|display|clip-path)\b/.test(r.cssText),
          )
          .flatMap((r) => r.selectorText.split(/,(?![^(]*\))/))
          .filter((s) => s.includes(':hover'))
          .flatMap((s) => [...document.querySelectorAll<HTMLElement>(s.replaceAll(':hover', ''))]);
        const caches = [...new Set(decouverts)].filter((e) => !visible(e));
        const faults: string[] = [];
        for (const e of caches) {
          const cible = e.matches('a[href], button') ? e : e.querySelector<HTMLElement>('a[href], button');
          cible?.focus({ preventScroll: true });
          await new Promise((fin) => setTimeout(fin, 20));
          if (!cible || !visible(e)) faults.push(`ne paraît qu’au survol : ${e.outerHTML.slice(0, 100)}`);
        }
        return { nombre: caches.length, faults };
      });
      nombre += trouve.nombre;
      return trouve.faults.slice(0, 3).map((quoi) => ({ ou, quoi }));
    },
    { reducedMotion: 'reduce' },
  );
  expect(summarise(faults)).toEqual([]);
  expect(nombre).toBeGreaterThan(0);
});
