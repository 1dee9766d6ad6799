import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { SCHEMAS } from './pages.ts';

/** Rules that axe keeps off by default and that the site must respect. */
const REGLES = { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } };
/** What the scheme can change: it changes nothing but colours (tests/unit/contraste.test.ts), so the rest is seen once. */
const DE_COULEUR = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
/** Running text, held to 7:1; the rest is held to 4.5:1 by axe's own rule. */
const TEXTE_COURANT = 'main :is(p, li, dd, dt, td, blockquote, figcaption, caption)';
const LARGEURS = [1280, 360];

export interface Faute {
  ou: string;
  quoi: string;
}

/** Runs axe on the page as it stands, in both schemes, wide and narrow. */
export async function analyser(
  page: Page,
  ou: string,
  largeurs = LARGEURS,
): Promise<{ analyses: number; fautes: Faute[] }> {
  const fautes: Faute[] = [];
  let analyses = 0;
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  for (const width of largeurs) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of SCHEMAS) {
      await page.emulateMedia({ colorScheme });
      const trouve = await page.evaluate(
        async ({ rules, seules, texteCourant }) => {
          const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
            resultTypes: ['violations'],
            preload: false,
            ...(seules ? { runOnly: seules } : { rules }),
          });
          const courant = (cible: string) => {
            const element = document.querySelector(cible);
            return element?.closest(texteCourant) && !element.closest('.bouton, button');
          };
          return violations.flatMap((regle) =>
            regle.nodes
              .filter((n) => regle.id !== 'color-contrast-enhanced' || courant(String(n.target[0])))
              .map((n) => `${regle.id} : ${n.html.slice(0, 160)}`),
          );
        },
        { rules: REGLES, seules: colorScheme === SCHEMAS[0] ? undefined : DE_COULEUR, texteCourant: TEXTE_COURANT },
      );
      analyses++;
      fautes.push(...trouve.map((quoi) => ({ ou: `${ou} (${width} px, ${colorScheme})`, quoi })));
    }
  }
  return { analyses, fautes };
}

/** One line for each fault, wherever it stands, with the first place and the number of the others. */
export function resumer(fautes: readonly Faute[], lignes = 40): string[] {
  const lieux = new Map<string, string[]>();
  for (const { ou, quoi } of fautes) lieux.set(quoi, [...(lieux.get(quoi) ?? []), ou]);
  return [...lieux]
    .slice(0, lignes)
    .map(([quoi, ou]) => `${quoi} — ${ou[0]}${ou.length > 1 ? `, et ${ou.length - 1} autres fois` : ''}`);
}
