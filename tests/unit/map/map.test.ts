import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { drawRegions, shadeOf, type Drawing } from '../../../src/map/draw.ts';
import { borders, contains, join, OUTLINES, signedArea, type Point, type Polygon } from '../../../src/map/geometry.ts';
import { writePath } from '../../../src/map/path.ts';
import { joinRegions } from '../../../src/model/regions.ts';

const regions = joinRegions(parse(readFileSync('content/regions.yaml', 'utf8')));
const large = drawRegions(regions, 1);
const small = drawRegions(regions, 0.5);
const areaOf = (polygons: readonly Polygon[]) => polygons.flat().reduce((sum, ring) => sum + signedArea(ring), 0);
const bytes = (d: Drawing) => d.regions.reduce((n, r) => n + r.d.length + r.former.length, 0);
const mainland = [...OUTLINES.keys()].filter((code) => !code.startsWith('97'));

describe('the outlines', () => {
  it('hold the 96 départements of the mainland and the five overseas', () => {
    expect(mainland).toHaveLength(96);
    expect([...OUTLINES.keys()].filter((code) => code.startsWith('97'))).toEqual(['971', '972', '973', '974', '976']);
  });
  it('lose and gain no ground when joined, and no ring goes twice through a point', () => {
    const each = mainland.reduce((sum, code) => sum + areaOf(join([code])), 0);
    expect(areaOf(join(mainland))).toBe(each);
    for (const { id, departements } of regions.values())
      for (const ring of join(departements).flat()) expect(new Set(ring.map(String)).size, id).toBe(ring.length);
  });
  it('have one piece a mainland region but for islands, and only the holes that are real', () => {
    for (const r of [...regions.values()].filter((x) => x.actuelle && !x.outreMer)) {
      const [first = [], ...rest] = join(r.departements);
      // The enclave of Vaucluse in the Drôme, and the étang de Berre.
      const holes = ['auvergne-rhone-alpes', 'provence-alpes-cote-d-azur'].includes(r.id) ? 1 : 0;
      expect(first.length - 1, r.id).toBe(holes);
      for (const [ring = []] of rest)
        expect(Math.abs(signedArea(ring) / signedArea(first[0] ?? [])), r.id).toBeLessThan(0.02);
    }
  });
  it('meet at the very same points: Bretagne and Pays de la Loire share a border', () => {
    const [a, b] = ['bretagne', 'pays-de-la-loire'].map((id) => regions.get(id)?.departements ?? []);
    expect(borders([a ?? [], b ?? []]).flat().length).toBeGreaterThan(10);
    expect(borders([['29'], ['67']])).toEqual([]);
  });
});

describe('the map', () => {
  it('draws the thirteen regions, and former borders only inside the seven made of several', () => {
    expect(large.regions).toHaveLength(13);
    expect(large.regions.filter((r) => r.former !== '').map((r) => r.id)).toEqual([
      'auvergne-rhone-alpes',
      'bourgogne-franche-comte',
      'grand-est',
      'hauts-de-france',
      'normandie',
      'nouvelle-aquitaine',
      'occitanie',
    ]);
  });
  it('is light, in whole numbers', () => {
    expect(bytes(large)).toBeLessThan(12_000);
    expect(bytes(small)).toBeLessThan(7000);
    for (const r of [...large.regions, ...small.regions]) expect(r.d + r.former).toMatch(/^[MmlhvzZ\d -]+$/);
  });
  it('has room for a number in each region, and lies as France does', () => {
    for (const { id, label } of large.regions) expect(label.radius, id).toBeGreaterThan(14);
    const at = (id: string) => large.regions.find((r) => r.id === id)?.label ?? { x: 0, y: 0 };
    expect(at('bretagne').x).toBeLessThan(at('grand-est').x);
    expect(at('hauts-de-france').y).toBeLessThan(at('occitanie').y);
  });
  it('stops when a département is unknown, in two regions, or in none', () => {
    const with_ = (id: string, departements: string[]) =>
      new Map([...regions].map(([k, r]) => [k, k === id ? { ...r, departements } : r]));
    expect(() => drawRegions(with_('bretagne', ['99']), 1)).toThrow('Carte : le département 99 (bretagne)');
    expect(() => drawRegions(with_('corse', ['29']), 1)).toThrow('Carte : le département 29 est dans');
    expect(() => drawRegions(with_('corse', ['2A']), 1)).toThrow('Carte : aucune région ne contient 2B.');
  });
});

describe('writePath', () => {
  it('writes as little as it can: relative, without points said twice or on a straight way', () => {
    const square: Point[] = [[0, 0], [0, 0], [5, 0], [10, 0], [10, 10], [0, 10]]; // prettier-ignore
    expect(writePath([square])).toBe('M0 0h10v10h-10z');
    expect(writePath([[[1, 1], [3, 2]]], { closed: false })).toBe('M1 1l2 1'); // prettier-ignore
    expect(writePath([[[1, 1], [1, 1]]])).toBe(''); // prettier-ignore
  });
});

it('a point is in a ring or not', () => {
  const ring: Point[] = [[0, 0], [6, 0], [6, 6], [0, 6]]; // prettier-ignore
  expect([contains(ring, [3, 3]), contains(ring, [7, 3])]).toEqual([true, false]);
});

it('shades keep 0 for regions without a testimony, and share the others in thirds of the largest', () => {
  expect([0, 1, 4, 5, 8, 9, 12].map((n) => shadeOf(n, 12))).toEqual([0, 1, 1, 2, 2, 3, 3]);
  expect(shadeOf(1, 10_000)).toBe(1);
});
