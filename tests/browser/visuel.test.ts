import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ouvrirNavigateur } from '../../scripts/navigateur.ts';
import {
  DOSSIER,
  FENETRES,
  PAGES,
  SCHEMAS,
  comparer,
  empreinteDuContenu,
  lireRegistre,
  photographier,
  type Capture,
} from '../../scripts/visuel.ts';

/** The share of pixels that may differ: letters drawn by another version of the browser, not a line that moved. */
const TOLERANCE = 0.002;
/** Where to look when a picture differs: what the page is now, and where it changed. */
const SORTIE = 'test-results/visuel';
const ACCEPTER = 'regardez-les, puis, si c’est voulu : npm run captures';

const site = inject('adresse');
const registre = lireRegistre();
let navigateur: Browser;
let captures: Capture[];
beforeAll(async () => {
  rmSync(SORTIE, { recursive: true, force: true });
  mkdirSync(SORTIE, { recursive: true });
  navigateur = await ouvrirNavigateur();
  captures = await photographier(navigateur, site);
});
afterAll(() => navigateur.close());

describe('what the site looks like', () => {
  const incomparables: string[] = [];

  it.each(Object.keys(PAGES))('%s: as accepted, at each width and in both schemes', async (page) => {
    const fautes: string[] = [];
    const siennes = captures.filter(({ nom }) => nom.replace(/-\d+-\w+$/, '') === page);
    expect(siennes.length).toBe(FENETRES.length * Object.keys(SCHEMAS).length);
    for (const { nom, image, texte } of siennes) {
      const chemin = `${DOSSIER}/${nom}.webp`;
      if (!existsSync(chemin)) {
        fautes.push(`${nom} : pas d’image de référence`);
        continue;
      }
      if (texte !== registre.textes[nom] && empreinteDuContenu() !== registre.contenu) {
        // An editor changed what the page says: whether it looks the same cannot be told from pixels.
        incomparables.push(nom);
        continue;
      }
      const { part, ecart } = await comparer(readFileSync(chemin), image);
      if (part <= TOLERANCE) continue;
      writeFileSync(`${SORTIE}/${nom}.png`, image);
      if (ecart) writeFileSync(`${SORTIE}/${nom}-ecart.png`, ecart);
      fautes.push(`${nom} : ${(part * 100).toFixed(2)} % des pixels changent`);
    }
    expect(fautes, `images dans ${SORTIE}/ : ${ACCEPTER}`).toEqual([]);
  });

  it('can still be compared for the most part', () => {
    if (incomparables.length > 0)
      console.log(
        `Le contenu a changé depuis : ${incomparables.length} images ne se comparent plus (${incomparables.slice(0, 6).join(', ')}…). npm run captures les reprend.`,
      );
    expect(incomparables.length, `le contenu a trop changé pour comparer : ${ACCEPTER}`).toBeLessThan(
      captures.length / 2,
    );
  });

  it('is told apart when a line moves, and not when nothing does', async () => {
    const page = await navigateur.newPage({ viewport: { width: 360, height: 720 } });
    await page.goto(`${site}/leviers/concertations/`);
    const [avant, encore] = [await page.screenshot(), await page.screenshot()];
    await page
      .addStyleTag({ content: 'h1 { margin-block-start: 3px }' })
      .catch(() => page.evaluate(() => document.querySelector('h1')?.before(document.createElement('br'))));
    const apres = await page.screenshot();
    await page.close();
    expect((await comparer(avant, encore)).part).toBe(0);
    expect((await comparer(avant, apres)).part).toBeGreaterThan(TOLERANCE);
  });

  it('is kept light', async () => {
    const { readdirSync, statSync } = await import('node:fs');
    const poids = readdirSync(DOSSIER).reduce((n, f) => n + statSync(`${DOSSIER}/${f}`).size, 0);
    expect(poids).toBeLessThan(3_000_000);
  });
});
