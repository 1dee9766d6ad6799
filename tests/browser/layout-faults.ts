import type { Page } from 'playwright-core';

/**
 * What a change of size or spacing may break: the page scrolls sideways, a text is cut by its box, two texts run
 * over each other. Boxes that scroll by themselves (tables, figures) are let be when they can be reached and named.
 */
export const layoutFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const say = (e: Element) =>
      `<${e.tagName.toLowerCase()} class="${e.getAttribute('class') ?? ''}"> « ${(e.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 50)} »`;
    const root = document.scrollingElement ?? document.documentElement;
    if (root.scrollWidth > innerWidth + 1) {
      const culprit = [...document.querySelectorAll('body *')]
        .filter(
          (e) =>
            e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('svg, .visuellement-cache, [tabindex="0"]'),
        )
        .at(-1);
      faults.push(`la page déborde : ${root.scrollWidth} px pour ${innerWidth} ${culprit ? say(culprit) : ''}`);
    }
    const isHidden = (e: Element) => e.closest('.visuellement-cache, .evitement') !== null;
    for (const e of document.querySelectorAll<HTMLElement>('body *:not(svg, svg *)')) {
      const style = getComputedStyle(e);
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      if (isHidden(e) || !e.checkVisibility() || e.matches('input, textarea, select')) continue;
      e.dataset.scrolls = '';
      const overflows = e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1;
      if (!overflows) continue;
      const scrolls = [style.overflowX, style.overflowY].some((o) => o === 'auto' || o === 'scroll');
      if (!scrolls) faults.push(`texte coupé : ${say(e)}`);
      else if (e.tabIndex < 0 && !e.querySelector('a, button, input, [tabindex="0"]'))
        faults.push(`boîte qui défile, hors d’atteinte : ${say(e)}`);
      else if (e.tabIndex >= 0 && !e.ariaLabel && !e.getAttribute('aria-labelledby'))
        faults.push(`boîte qui défile, sans nom : ${say(e)}`);
    }

    const lines: { node: Text; x: number; y: number; d: number; b: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (
        !parent ||
        !node.textContent?.trim() ||
        isHidden(parent) ||
        parent.closest('svg, script, style, .lien-ici') ||
        !parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      )
        continue;
      range.selectNodeContents(node);
      const box = parent.closest('[data-scrolls]')?.getBoundingClientRect();
      for (const c of range.getClientRects()) {
        if (c.width < 2 || c.height < 2) continue;
        // What has scrolled out of its box is not on the page.
        if (box && (c.top < box.top || c.bottom > box.bottom || c.left < box.left || c.right > box.right)) continue;
        // Letters fill about half the height of their line box: ascents and descents may touch without harm.
        lines.push({
          node: node as Text,
          x: c.left + 1,
          d: c.right - 1,
          y: c.top + c.height * 0.3,
          b: c.bottom - c.height * 0.3,
        });
      }
    }
    lines.sort((a, b) => a.y - b.y);
    lines.forEach((a, i) => {
      for (let j = i + 1; j < lines.length; j++) {
        const b = lines[j];
        if (!b || b.y >= a.b) break;
        if (a.node === b.node || a.x >= b.d || b.x >= a.d) continue;
        faults.push(
          `textes l’un sur l’autre : « ${a.node.data.trim().slice(0, 40)} » et « ${b.node.data.trim().slice(0, 40)} »`,
        );
      }
    });
    return faults;
  });
