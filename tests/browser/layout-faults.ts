import type { Page } from 'playwright-core';

/**
 * What a change of size or spacing may break: the page scrolls sideways, a text is cut by its box, two texts run
 * over each other. Boxes that scroll by themselves (tables, figures) are let be when they can be reached and named.
 */
export const layoutFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const defauts: string[] = [];
    const dire = (e: Element) =>
      `<${e.tagName.toLowerCase()} class="${e.getAttribute('class') ?? ''}"> « ${(e.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 50)} »`;
    const racine = document.scrollingElement ?? document.documentElement;
    if (racine.scrollWidth > innerWidth + 1) {
      const coupable = [...document.querySelectorAll('body *')]
        .filter(
          (e) =>
            e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('svg, .visuellement-cache, [tabindex="0"]'),
        )
        .at(-1);
      defauts.push(`la page déborde : ${racine.scrollWidth} px pour ${innerWidth} ${coupable ? dire(coupable) : ''}`);
    }
    const cache = (e: Element) => e.closest('.visuellement-cache, .evitement') !== null;
    for (const e of document.querySelectorAll<HTMLElement>('body *:not(svg, svg *)')) {
      const style = getComputedStyle(e);
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      if (cache(e) || !e.checkVisibility() || e.matches('input, textarea, select')) continue;
      e.dataset.defile = '';
      const deborde = e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1;
      if (!deborde) continue;
      const defile = [style.overflowX, style.overflowY].some((o) => o === 'auto' || o === 'scroll');
      if (!defile) defauts.push(`texte coupé : ${dire(e)}`);
      else if (e.tabIndex < 0 && !e.querySelector('a, button, input, [tabindex="0"]'))
        defauts.push(`boîte qui défile, hors d’atteinte : ${dire(e)}`);
      else if (e.tabIndex >= 0 && !e.ariaLabel && !e.getAttribute('aria-labelledby'))
        defauts.push(`boîte qui défile, sans nom : ${dire(e)}`);
    }

    const lignes: { noeud: Text; x: number; y: number; d: number; b: number }[] = [];
    const marcheur = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const plage = document.createRange();
    for (let noeud = marcheur.nextNode(); noeud; noeud = marcheur.nextNode()) {
      const parent = noeud.parentElement;
      if (
        !parent ||
        !noeud.textContent?.trim() ||
        cache(parent) ||
        parent.closest('svg, script, style, .lien-ici') ||
        !parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      )
        continue;
      plage.selectNodeContents(noeud);
      const boite = parent.closest('[data-defile]')?.getBoundingClientRect();
      for (const c of plage.getClientRects()) {
        if (c.width < 2 || c.height < 2) continue;
        // What has scrolled out of its box is not on the page.
        if (boite && (c.top < boite.top || c.bottom > boite.bottom || c.left < boite.left || c.right > boite.right))
          continue;
        // Letters fill about half the height of their line box: ascents and descents may touch without harm.
        lignes.push({
          noeud: noeud as Text,
          x: c.left + 1,
          d: c.right - 1,
          y: c.top + c.height * 0.3,
          b: c.bottom - c.height * 0.3,
        });
      }
    }
    lignes.sort((a, b) => a.y - b.y);
    lignes.forEach((a, i) => {
      for (let j = i + 1; j < lignes.length; j++) {
        const b = lignes[j];
        if (!b || b.y >= a.b) break;
        if (a.noeud === b.noeud || a.x >= b.d || b.x >= a.d) continue;
        defauts.push(
          `textes l’un sur l’autre : « ${a.noeud.data.trim().slice(0, 40)} » et « ${b.noeud.data.trim().slice(0, 40)} »`,
        );
      }
    });
    return defauts;
  });
