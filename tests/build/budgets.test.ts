import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { mesurer as measure, resumerParGenre, type PageMesuree } from '../../scripts/measure/pages.ts';
import { genre } from '../../src/publish/headers/csp.ts';
import { median } from '../../src/model/median.ts';
import { BUDGETS, depassements, estPageDAction } from '../../src/publish/audit/first-view.ts';
import mesures from '../../src/publish/audit/measures.json' with { type: 'json' };
import { lirePages, sansBalises } from './pages.ts';

const RACINE = 'dist';
let pages: PageMesuree[];
beforeAll(async () => {
  // The editor's page is a program of its own; frames are pieces for other sites' pages.
  pages = await measure(RACINE, '/', (adresse) => ['lecture', 'recherche'].includes(genre(adresse)));
});

describe('the weight of the pages', () => {
  it('was measured on the whole site', () => {
    expect(pages.length).toBeGreaterThan(300);
    expect(pages.every((p) => p.html > 1000 && p.dom > 40)).toBe(true);
  });
  it('stays within the budgets on every page', () => {
    expect(pages.flatMap((p) => depassements(p.adresse, p))).toEqual([]);
  });
  it(`gives a median EcoIndex of at least ${BUDGETS.ecoindexMedian}`, () => {
    expect(median(pages.map((p) => p.ecoindex))).toBeGreaterThanOrEqual(BUDGETS.ecoindexMedian);
  });
  it('needs one font file at most, the same everywhere, of at most 40 kB', () => {
    expect([...new Set(pages.map((p) => p.octetsPolices))].filter((o) => o > 40_000)).toEqual([]);
    expect(new Set(pages.map((p) => p.octetsPolices).filter((o) => o > 0)).size).toBeLessThanOrEqual(1);
  });
  it('is not flattered by /ecoconception/ (npm run mesurer -- --ecrire renews its table)', () => {
    const publiees = new Map(mesures.lignes.map((l) => [l.genre, l.ecoindex]));
    const lignes = resumerParGenre(pages);
    expect(lignes.map((l) => l.genre).filter((g) => !publiees.has(g))).toEqual([]);
    expect(
      lignes.filter((l) => (publiees.get(l.genre) ?? 0) > l.ecoindex + 3).map((l) => `${l.genre} : ${l.ecoindex}`),
    ).toEqual([]);
  });
});

describe('reading without scripts', () => {
  it('gives the whole text: nothing is hidden or left to be filled', () => {
    for (const { adresse, html } of lirePages(RACINE)) {
      if (estPageDAction(adresse)) continue;
      const corps = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
      expect(sansBalises(corps).trim().length, adresse).toBeGreaterThan(80);
      expect(/<noscript/.test(corps), adresse).toBe(false);
    }
  });
});

it('loads every script as a module or deferred, so that none delays the text', () => {
  for (const { adresse, html } of lirePages(RACINE))
    for (const [balise] of html.matchAll(/<script\b[^>]*\bsrc=[^>]*>/g))
      expect(balise, adresse).toMatch(/type="?module|\bdefer\b|\basync\b/);
  expect(existsSync(`${RACINE}/index.html`)).toBe(true);
});
