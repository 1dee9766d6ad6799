import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { mesurer as measure } from '../../scripts/measure/bench/search-measure.ts';
import { serveCompressed } from '../../scripts/measure/bench/server.ts';
import { openBrowser } from '../../scripts/measure/browser.ts';
import {
  demander,
  evaluer,
  lireQuestions,
  reponsesDe,
  resumer as summarise,
  type Resultat,
} from '../../scripts/measure/search-eval.ts';
import { LIMITES_RECHERCHE } from '../../src/search/query/limits.ts';
import type { Site } from '../../src/model/repertoire.ts';
import { readRepertoire } from '../../src/load/read-content.ts';

const adresse = inject('adresse');
let browser: Browser;
let site: Site;
beforeAll(async () => {
  browser = await openBrowser();
  site = await readRepertoire(process.cwd());
});
afterAll(() => browser.close());

describe('the gold set', () => {
  let resultats: Resultat[];
  beforeAll(async () => {
    resultats = await evaluer(browser, adresse, site);
  }, 240_000);
  it('asks at least sixty different questions, half of which tune nothing, and each has an answer in the site', async () => {
    const questions = await lireQuestions();
    expect(new Set(questions.map((q) => q.q.toLowerCase())).size).toBe(questions.length);
    expect(questions.length).toBeGreaterThanOrEqual(60);
    const rapport = questions.filter((q) => q.moitie === 'rapport').length;
    expect(Math.abs(rapport - questions.length / 2)).toBeLessThanOrEqual(5);
    for (const question of questions)
      expect(
        [...reponsesDe(question, site).values()].filter((n) => n >= 2),
        question.q,
      ).not.toEqual([]);
  });
  it.each([
    ['both halves', () => resultats],
    ['the half that tunes nothing', () => resultats.filter((r) => r.question.moitie === 'rapport')],
  ])('is answered well, on %s: nDCG@10 0.85, success@3 0.95, every voice of a place or a role', (_, choisir) => {
    const { ndcg, success, rappel } = summarise(choisir());
    const rates = choisir()
      .filter((r) => !r.success || (r.rappel ?? 1) < 1)
      .map((r) => r.question.q);
    expect(success, rates.join(' ; ')).toBeGreaterThanOrEqual(0.95);
    expect(ndcg).toBeGreaterThanOrEqual(0.85);
    expect(rappel, rates.join(' ; ')).toBe(1);
  });
});

it('finds every quotation of each region by its name of then and of now, each testimony on the first page', async () => {
  const { regions, temoignages } = site;
  const manques: string[] = [];
  let cherchees = 0;
  const page = await browser.newPage();
  for (const region of regions.values()) {
    const voix = temoignages.filter(
      (t) => t.region !== undefined && (t.region === region.id || regions.get(t.region)?.presente === region.id),
    );
    if (voix.length === 0) continue;
    cherchees++;
    const trouves = await demander(page, adresse, region.nom);
    for (const t of voix) {
      if (!trouves.slice(0, 20).some((u) => u.startsWith(`/temoignages/${t.id}/`)))
        manques.push(`${region.nom} : ${t.id}`);
      for (const c of t.citations)
        if (!trouves.includes(`/temoignages/${t.id}/#${c.id}`)) manques.push(`${region.nom} : ${t.id}#${c.id}`);
    }
  }
  await page.close();
  expect(manques).toEqual([]);
  expect(cherchees).toBeGreaterThan(10);
}, 120_000);

it('costs at most 150 kB from the focus of the field to the first results', async () => {
  const { adresse: comprimee, envois, fermer } = await serveCompressed('dist');
  for (const question of ['comment financer l’animation d’un pôle', 'élus d’Occitanie', 'friche']) {
    const { octets, detail } = await measure(browser, comprimee, envois, question, 1);
    expect(detail.map(([chemin]) => chemin)).toContain('/recherche-index/wasm.unknown.pagefind');
    expect(octets, question).toBeLessThanOrEqual(LIMITES_RECHERCHE.corpus);
  }
  await fermer();
}, 120_000);
