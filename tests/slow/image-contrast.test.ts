import axe from 'axe-core';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { ALL_SETTINGS, RUNNING_TEXT } from '../browser/faults.ts';
import { contrast } from '../browser/contrast.ts';
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
    const aspects = new Map<string, string>();
    for (const cible of incomplete.flatMap((r) => r.nodes.map((n) => String(n.target[0])))) {
      const e = document.querySelector(cible);
      if (!e) continue;
      const s = getComputedStyle(e);
      const parents = [e, e.parentElement, e.parentElement?.parentElement].map(
        (p) => `${p?.tagName}.${p?.getAttribute('class') ?? ''}`,
      );
      aspects.set([...parents, s.color, s.fill, s.fontSize, s.fontWeight].join(' < '), cible);
    }
    return [...aspects];
  });

/** The contrast of a text with each of the colours behind it, seen on a picture without its lettres. */
async function measure(page: Page, cible: string, texteCourant: string): Promise<string | undefined> {
  const texte = await page.evaluate(
    ([selecteur, courant]) => {
      const e = document.querySelector<HTMLElement>(selecteur);
      if (!e) throw new Error(`${selecteur} a disparu`);
      e.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const etendue = document.createRange();
      const lettresDe = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
      while (lettresDe.nextNode() && !lettresDe.currentNode.textContent?.trim());
      etendue.selectNodeContents(lettresDe.currentNode);
      const [c] = [...etendue.getClientRects()].filter((r) => r.width > 1 && r.height > 1);
      const s = getComputedStyle(e);
      const taille = parseFloat(s.fontSize);
      const couleur = e instanceof SVGElement ? s.fill : s.color;
      // From here on its letters are not drawn.
      e.dataset.mesure = '';
      return {
        // A font's box is about twice as high as its capitals: above and below them, another thing may be drawn.
        cadre: c && { x: Math.max(0, c.x), y: Math.max(0, c.y + c.height / 4), width: c.width, height: c.height / 2 },
        couleur,
        grand: taille >= 24 || (taille >= 18.66 && Number(s.fontWeight) >= 700),
        courant: e.matches(`:is(${courant}), :is(${courant}) *`) && !e.closest('.bouton, button'),
        dit: `<${e.localName} class="${e.getAttribute('class') ?? ''}"> « ${(e.textContent ?? '').trim().slice(0, 30)} »`,
      };
    },
    [cible, texteCourant] as const,
  );
  const { cadre, couleur, grand, courant, dit } = texte;
  const lettres = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(couleur)?.slice(1).map(Number);
  const image = cadre && (await page.screenshot({ clip: cadre, animations: 'disabled' }));
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-mesure]')?.removeAttribute('data-mesure'));
  if (!lettres) return `${dit} : couleur qui ne se mesure pas (${couleur})`;
  if (!image) return `${dit} : rien à voir, donc rien à mesurer`;
  const pixels = await sharp(image).removeAlpha().raw().toBuffer();
  const comptes = new Map<number, number>();
  for (let i = 0; i < pixels.length; i += 3) {
    const rvb = pixels.readUIntBE(i, 3);
    comptes.set(rvb, (comptes.get(rvb) ?? 0) + 1);
  }
  const fonds = [...comptes].filter(([, n]) => n >= (PART * pixels.length) / 3).map(([rvb]) => rvb);
  // The least of no number at all is above any threshold.
  if (fonds.length === 0) return `${dit} : aucun fond sur son image`;
  const pire = Math.min(...fonds.map((f) => contrast(lettres, [f >> 16, (f >> 8) & 255, f & 255])));
  const seuil = courant ? (grand ? 4.5 : 7) : grand ? 3 : 4.5;
  return pire >= seuil ? undefined : `${dit} : ${pire.toFixed(2)} pour ${seuil}`;
}

it('texts on drawings and gradients, which axe cannot judge, have their contrast', async () => {
  const vus = new Set<string>();
  const look = async (page: Page) => {
    await page.addStyleTag({
      content:
        '[data-mesure], [data-mesure] * { -webkit-text-fill-color: transparent !important; text-decoration-color: transparent !important } text[data-mesure] { fill: transparent !important }',
    });
    const found: string[] = [];
    for (const { width, colorScheme } of ALL_SETTINGS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      for (const [aspect, cible] of await undecided(page)) {
        const vu = `${width} px, ${colorScheme} : ${aspect}`;
        const quoi = vus.has(vu) ? undefined : await measure(page, cible, RUNNING_TEXT);
        vus.add(vu);
        if (quoi) found.push(`${width} px, ${colorScheme} : ${quoi}`);
      }
    }
    return found;
  };
  const options = { script: axe.source, reducedMotion: 'reduce' } as const;
  expect(await faultsOf(onePagePerKind(), look, options)).toEqual([]);
  expect(vus.size).toBeGreaterThan(40);
});
