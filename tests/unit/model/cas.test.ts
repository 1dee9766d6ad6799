import { beforeAll, describe, expect, it } from 'vitest';
import { readSite } from '../../../src/load/read-content.ts';
import { nearest } from '../../../src/map/near.ts';
import { casFacets, casKeys, voiceFacets, voiceKeys } from '../../../src/model/facets.ts';
import type { Site } from '../../../src/model/repertoire.ts';
import { squareMetres } from '../../../src/model/surfaces.ts';

let site: Site;
beforeAll(async () => {
  ({ site } = await readSite(process.cwd()));
});

describe('what narrows a list', () => {
  it('counts what it keeps, offers nothing that keeps all or none, and has one key a choice', () => {
    const lists = [
      { facets: casFacets(site.cas, site.leviers), rows: site.cas.map((c) => casKeys(c, site.leviers)) },
      ...[...site.par.levier.values()].map((voix) => ({
        facets: voiceFacets(voix, site.regions),
        rows: voix.map((t) => voiceKeys(t, site.regions)),
      })),
    ];
    expect(lists).toHaveLength(9);
    for (const { facets, rows } of lists) {
      const choices = facets.flatMap(({ choix }) => choix);
      expect(choices.length).toBeGreaterThan(4);
      expect(new Set(choices.map(({ cle }) => cle)).size).toBe(choices.length);
      for (const { cle, nombre } of choices) {
        expect(cle).toMatch(/^[a-z][a-z0-9-]+$/);
        expect(rows.filter((keys) => keys.includes(cle)).length, cle).toBe(nombre);
        expect(nombre, cle).toBeGreaterThan(0);
        expect(nombre, cle).toBeLessThan(rows.length);
      }
    }
  });
  it('finds a case by lever, level, setting, sector and place', () => {
    const names = casFacets(site.cas, site.leviers).map(({ nom }) => nom);
    expect(names).toEqual(['Levier', 'Qui agit', 'Milieu', 'Secteur', 'Un lieu']);
    const ecopya = site.cas.find((c) => c.id === 'ecopya');
    expect(ecopya && casKeys(ecopya, site.leviers)).toEqual([
      'levier-6',
      'levier-8',
      'niveau-intercommunalite',
      'milieu-rural',
      'famille-agriculture',
      'famille-dechets-energie',
      'famille-batiment',
      'avec-lieu',
    ]);
    const damier = site.cas.find((c) => c.id === 'le-damier');
    expect(damier && casKeys(damier, site.leviers)).toEqual(
      expect.arrayContaining(['milieu-non-dit', 'sans-lieu', 'famille-culture']),
    );
  });
  it('places a voice in the region of today, and says when it is from none', () => {
    const keys = site.temoignages.map((t) => voiceKeys(t, site.regions));
    expect(keys.filter((k) => k.includes('region-nationale'))).toHaveLength(
      site.temoignages.filter((t) => t.region === undefined).length,
    );
    expect(keys.flat().filter((k) => k === 'region-midi-pyrenees')).toEqual([]);
    expect(keys.flat().filter((k) => k === 'region-occitanie')).toHaveLength(
      site.par.regionPresente.get('occitanie')?.length ?? 0,
    );
  });
});

it('the nearest cases are near: the other one of the département first, and never the case itself', () => {
  const near = (id: string) => {
    const here = site.cas.find((c) => c.id === id);
    if (!here) throw new Error(id);
    return nearest(site.cas, here, site.regions, 4).map((c) => c.id);
  };
  expect(near('les-ecossolies')[0]).toBe('cbe-pays-d-ancenis');
  expect(near('pole-sud-aquitain')[0]).toBe('le-periscope');
  for (const { id } of site.cas) {
    expect(near(id)).toHaveLength(4);
    expect(near(id)).not.toContain(id);
  }
});

it('a surface is read as it is written, and nothing else is taken for one', () => {
  expect(['9 000 m²', 'plus de 4\u202f000\u00a0m²', '68 ha', '1,5 ha', '470 m²'].map(squareMetres)).toEqual([
    9000, 4000, 680_000, 15_000, 470,
  ]);
  expect(['54', 'de 20 à 92 m²', 'plus d’un hectare', '4 hameaux', 'janvier 2014'].map(squareMetres)).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
});
