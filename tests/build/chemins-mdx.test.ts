import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { construireAilleurs } from '../construire-ailleurs.ts';
import { lirePages, type Page } from './site.ts';

let parAstro: Page[];
let dossier: string;
let effacer: () => void;

beforeAll(async () => {
  const ailleurs = await construireAilleurs({ REPERES_CORPS: 'astro' });
  ({ effacer, dossier } = ailleurs);
  parAstro = lirePages(dossier);
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

it('writes the frames and the data the same, whether Astro does it or the build beside it', () => {
  for (const nom of ['integrer', 'donnees']) {
    const fichiers = (racine: string) =>
      readdirSync(join(racine, nom), { recursive: true, withFileTypes: true })
        .filter((e) => e.isFile())
        .map((e) => join(e.parentPath, e.name).slice(racine.length))
        .sort();
    expect(fichiers(dossier)).toEqual(fichiers('dist'));
    const autres = fichiers('dist').filter(
      (f) => !readFileSync(join(dossier, f)).equals(readFileSync(join('dist', f))),
    );
    expect(autres).toEqual([]);
  }
});
