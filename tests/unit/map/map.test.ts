import { describe, expect, it } from 'vitest';
import { drawRegions, type Drawing } from '../../../src/map/draw.ts';
import {
  borders,
  contains,
  joinDepartements,
  OUTLINES,
  signedArea,
  type Point,
  type Polygon,
} from '../../../src/map/geometry.ts';
import { placeOf } from '../../../src/map/places.ts';
import { mosaic, silhouette } from '../../../src/map/silhouette.ts';
import { writePath } from '../../../src/map/path.ts';
import { REGIONS_2016 } from '../../fixtures/regions-2016.ts';
import { joinRegions } from '../../../src/model/regions.ts';

const regions = joinRegions(REGIONS_2016);
const large = drawRegions(regions);
const areaOf = (polygons: readonly Polygon[]) => polygons.flat().reduce((sum, ring) => sum + signedArea(ring), 0);
const bytes = (d: Drawing) => d.regions.reduce((n, r) => n + r.d.length + r.former.length, 0);
const mainland = [...OUTLINES.keys()].filter((code) => !code.startsWith('97'));

describe('the outlines', () => {
  it('hold the 96 départements of the mainland and the five overseas', () => {
    expect(mainland).toHaveLength(96);
    expect([...OUTLINES.keys()].filter((code) => code.startsWith('97'))).toEqual(['971', '972', '973', '974', '976']);
  });
  it('lose and gain no ground when joined, and no ring goes twice through a point', () => {
    const each = mainland.reduce((sum, code) => sum + areaOf(joinDepartements([code])), 0);
    expect(areaOf(joinDepartements(mainland))).toBe(each);
    for (const { id, departements } of regions.values())
      for (const ring of joinDepartements(departements).flat())
        expect(new Set(ring.map(String)).size, id).toBe(ring.length);
  });
  it('have one piece a mainland region but for islands, and only the holes that are real', () => {
    for (const r of [...regions.values()].filter((x) => x.actuelle && !x.outreMer)) {
      const [first = [], ...rest] = joinDepartements(r.departements);
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
    const several = large.regions.filter((r) => r.former !== '').map((r) => r.id);
    expect(several.join(' ')).toBe(
      'auvergne-rhone-alpes bourgogne-franche-comte grand-est hauts-de-france normandie nouvelle-aquitaine occitanie',
    );
  });
  it('is light, in whole numbers', () => {
    expect(bytes(large)).toBeLessThan(12_000);
    for (const r of large.regions) expect(r.d + r.former).toMatch(/^[MmlhvzZ\d -]+$/);
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
    expect(() => drawRegions(with_('bretagne', ['99']))).toThrow('Carte : le département 99 (bretagne)');
    expect(() => drawRegions(with_('corse', ['29']))).toThrow('Carte : le département 29 est dans');
    expect(() => drawRegions(with_('corse', ['2A']))).toThrow('Carte : aucune région ne contient 2B.');
  });
});

describe('the outline of one place', () => {
  const all = [...[...OUTLINES.keys()].map((code) => [code]), ...[...regions.values()].map((r) => r.departements)];
  it('is light for each département and region, and as large as its box', () => {
    for (const codes of all) {
      const { d, width, height } = silhouette(codes);
      expect(d.length, codes.join()).toBeLessThan(320);
      expect(d, codes.join()).toMatch(/^M[mlhvz\d -]+z$/);
      expect(Math.max(width, height), codes.join()).toBe(160);
    }
  });
  it('keeps north up: the cape of Corsica is thin and at the top', () => {
    const { d, width } = silhouette(['2A', '2B']);
    let [x, y] = [0, 0];
    const cape: number[] = [];
    for (const [, command = '', written = ''] of d.matchAll(/([MlhvmM])([\d -]*)/g)) {
      const numbers = (written.match(/-?\d+/g) ?? []).map(Number);
      while (numbers.length > 0) {
        if (command !== 'v') x = (command === 'M' ? 0 : x) + (numbers.shift() ?? 0);
        if (command !== 'h') y = (command === 'M' ? 0 : y) + (numbers.shift() ?? 0);
        if (y < 25) cape.push(x);
      }
    }
    expect(cape.length).toBeGreaterThan(2);
    expect(Math.min(...cape)).toBeGreaterThan(width / 2);
  });
  it('is that of the département that the source names, else of the region as it was, else none', () => {
    const names = new Map([['44', 'Loire-Atlantique']]);
    expect(placeOf({ departement: '44', region: 'pays-de-la-loire' }, regions, names)).toEqual({
      departements: ['44'],
      nom: 'Loire-Atlantique',
    });
    expect(placeOf({ region: 'limousin' }, regions, names)).toEqual({
      departements: ['19', '23', '87'],
      nom: 'Limousin',
    });
    expect(placeOf({}, regions, names)).toBeUndefined();
  });
  it('shows each département of a region in one box, and where its former regions met', () => {
    const occitanie = regions.get('occitanie');
    const former = (occitanie?.anciennes ?? []).map((id) => regions.get(id)?.departements ?? []);
    const { parts, former: line, width } = mosaic(occitanie?.departements ?? [], former);
    expect(parts.map(({ code }) => code)).toEqual(occitanie?.departements);
    expect(parts.reduce((n, { d }) => n + d.length, 0)).toBeLessThan(4500);
    expect(width).toBe(160);
    expect(line).toMatch(/^M[mlhv\d -]+$/);
    expect(mosaic(regions.get('bretagne')?.departements ?? [], []).former).toBe('');
  });
  it('stops in French where the outlines have none', () => {
    expect(() => silhouette(['99'])).toThrow('Carte : aucun contour pour 99.');
  });
});

it('writePath writes as little as it can: relative, without points said twice or on a straight way', () => {
  const square: Point[] = [[0, 0], [0, 0], [5, 0], [10, 0], [10, 10], [0, 10]]; // prettier-ignore
  expect(writePath([square])).toBe('M0 0h10v10h-10z');
  expect(writePath([[[1, 1], [3, 2]]], { closed: false })).toBe('M1 1l2 1'); // prettier-ignore
  expect(writePath([[[1, 1], [1, 1]]])).toBe(''); // prettier-ignore
});

it('a point is in a ring or not', () => {
  const ring: Point[] = [[0, 0], [6, 0], [6, 6], [0, 6]]; // prettier-ignore
  expect([contains(ring, [3, 3]), contains(ring, [7, 3])]).toEqual([true, false]);
});
