import { afterAll, beforeAll, expect, it } from 'vitest';
import { construireAilleurs } from '../construire-ailleurs.ts';
import { lirePages, type Page } from './site.ts';

let parAstro: Page[];
let effacer: () => void;

beforeAll(async () => {
  const ailleurs = await construireAilleurs({ REPERES_CORPS: 'astro' });
  ({ effacer } = ailleurs);
  parAstro = lirePages(ailleurs.dossier);
}, 300_000);
afterAll(() => effacer());

it('gives every page the HTML that Astro’s own MDX path gives, to the last byte', () => {
  const parNous = new Map(lirePages('dist').map((p) => [p.adresse, p.html]));
  expect(parAstro.length).toBeGreaterThan(300);
  expect(parAstro.filter(({ adresse, html }) => parNous.get(adresse) !== html).map((p) => p.adresse)).toEqual([]);
});

it('compares bodies of both kinds: with components, and without', () => {
  const avec = parAstro.filter(({ html }) => /<aside class="(?:depuis|note)"/.test(html)).length;
  expect(avec).toBeGreaterThan(30);
  expect(parAstro.length - avec).toBeGreaterThan(100);
  expect(parAstro.filter(({ html }) => /<\/?reperes-/.test(html)).map((p) => p.adresse)).toEqual([]);
});
