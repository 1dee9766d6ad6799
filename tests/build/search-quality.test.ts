import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  evaluate,
  readQuestions,
  openSearch,
  parts,
  answersOf,
  averages,
  type JudgedQuestion,
  type Result,
  type OpenSearch,
} from '../../scripts/measure/search-eval.ts';
import { readSite } from '../../src/load/read-content.ts';
import type { Site } from '../../src/model/repertoire.ts';
import { ofTheDay } from '../of-the-day.ts';

let search: OpenSearch;
let site: Site;
let results: Result[];
beforeAll(async () => {
  search = await openSearch(resolve('dist'));
  ({ site } = await readSite(process.cwd()));
  results = await evaluate(search, site);
});
afterAll(() => search.close());

describe('the gold set', () => {
  it('asks at least sixty questions and sixty sentences, half of which tune nothing, each with an answer in the site', async () => {
    const questions = await readQuestions();
    expect(new Set(questions.map((q) => q.q.toLowerCase())).size).toBe(questions.length);
    expect(questions.filter((q) => q.phrase).length).toBeGreaterThanOrEqual(60);
    expect(questions.filter((q) => !q.phrase).length).toBeGreaterThanOrEqual(60);
    const report = questions.filter((q) => q.moitie === 'rapport').length;
    expect(Math.abs(report - questions.length / 2)).toBeLessThanOrEqual(5);
    const answered = (question: JudgedQuestion) => [...answersOf(question, site).values()].some((n) => n >= 2);
    ofTheDay(() => expect(questions.filter((q) => !answered(q)).map(({ q }) => q)).toEqual([]));
  });
  // What each part reached, less the little that a correction of the texts may take: see docs/recherche.md.
  it.each([
    ['reglage, mots', 0.84, 0.98],
    ['reglage, phrases', 0.55, 0.87],
    ['rapport, mots', 0.84, 0.98],
    ['rapport, phrases', 0.385, 0.67],
  ])('is answered, for « %s », with nDCG@10 %d and success@3 %d at least', (nom, ndcg, success) => {
    const part = parts(results).find(([n]) => n === nom)?.[1] ?? [];
    expect(part.length).toBeGreaterThan(30);
    const reached = averages(part);
    ofTheDay(() => {
      expect(reached.ndcg).toBeGreaterThanOrEqual(ndcg);
      expect(reached.success).toBeGreaterThanOrEqual(success);
    });
  });
  it('finds every voice of a place or a role', () => {
    ofTheDay(() => expect(results.filter((r) => (r.recall ?? 1) < 1).map((r) => r.question.q)).toEqual([]));
  });
});

describe('what no text says in these words', () => {
  it.each([
    ['cofinancement', 2, /^\/(?:temoignages|leviers|guide)\//],
    ['co-financement', 2, /^\/(?:temoignages|leviers|guide)\//],
    ['convention', 2, /^\/leviers\/cadres-contractuels\/$/],
    ['emplois aidés', 2, /^\/glossaire\/e\/#emplois-tremplin$/],
    ['contrats aidés', 2, /^\/glossaire\/e\/#emplois-tremplin$/],
    ['clause sociale', 1, /^\/glossaire\/c\/#commande-publique$/],
    ['contact', 1, /^\/contact\/$/],
    ['télécharger en PDF', 1, /^\/exports\/$/],
    ['mentions légales', 1, /^\/mentions-legales\/$/],
    ['à propos', 1, /^\/a-propos\/$/],
  ])('is found: « %s », in the first %d', async (question, first, address) => {
    const found = await search.ask(question, {}, first);
    ofTheDay(() => expect(found).toContainEqual(expect.stringMatching(address)));
  });
  it.each([
    ['gouvernance', '/themes/'],
    ['élus', '/roles/elu/'],
    ['levier 3', '/leviers/'],
    ["Provence-Alpes-Côte d'Azur", '/regions/provence-alpes-cote-d-azur/'],
  ])('is offered as a page: « %s »', async (question, address) => {
    const [, { pages }] = await search.matching(question);
    expect(pages.map(({ page }) => page)).toContainEqual(expect.stringContaining(address));
  });
  it('is told to have come after the guide', async () => {
    expect((await search.matching('AMI 2021'))[1].afterGuide).toBe(true);
  });
});

it('finds every testimony of each region by its name of then and of now, before anything else', async () => {
  const lost: string[] = [];
  let sought = 0;
  for (const region of site.regions.values()) {
    const voix = site.temoignages.filter(
      (t) => t.region !== undefined && (t.region === region.id || site.regions.get(t.region)?.presente === region.id),
    );
    if (voix.length === 0) continue;
    sought++;
    const found = (await search.ask(region.nom)).slice(0, Math.max(20, voix.length));
    for (const t of voix)
      if (!found.some((u) => u.startsWith(`/temoignages/${t.id}/`))) lost.push(`${region.nom} : ${t.id}`);
  }
  expect(lost).toEqual([]);
  expect(sought).toBeGreaterThan(10);
});

it('never says that there is nothing in a region where something matches: filtered first, cut after', async () => {
  const questions = (await readQuestions()).filter((q) => !q.region && !q.departement).slice(0, 60);
  const { of } = (await search.engine.tables()).facets;
  let sorted = 0;
  for (const { q } of questions) {
    const [all, query] = await search.matching(q);
    if (query.places.length > 0) continue;
    for (const region of new Set(all.flatMap((rank) => of(rank, 'region')))) {
      sorted++;
      expect(await search.ask(q, { region: [region] }, 1), `${q} ${region}`).toHaveLength(1);
    }
  }
  expect(sorted).toBeGreaterThan(500);
});
