import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { regionContent, departementName, gatherPlaces } from '../../../src/map/places.ts';
import { route } from '../../../src/model/routes.ts';
import { joinContent } from '../../../src/model/repertoire.ts';
import type { Content } from '../../../src/schema/collections.ts';

const regions = parse(readFileSync('content/regions.yaml', 'utf8'));
const source = { document: 'guide-2014' };
const dire = (
  id: string,
  ordre: number,
  ou: { region?: string; departement?: string },
): Content['temoignages'][number] => ({
  id,
  corps: '',
  titre: id,
  citations: [{ id: 'c1', texte: 'Une parole.' }],
  auteurs: [{ nom: 'Une Personne', fonction: 'élue' }],
  structure: { nom: 'Une collectivité', type: 'commune' },
  role: 'elu',
  leviers: ['pedagogie'],
  themes: ['visibilite'],
  source,
  date: '2014-04',
  ordre,
  ...ou,
});
const raconter = (id: string, region: string, departement?: string): Content['cas'][number] => ({
  id,
  corps: '',
  titre: id,
  resume: '',
  pole: id,
  lieu: 'Un lieu',
  region,
  secteurs: ['énergie'],
  leviers: ['pedagogie'],
  themes: ['visibilite'],
  source,
  ...(departement !== undefined && { departement }),
});
const site = joinContent({
  temoignages: [
    dire('toulouse', 30, { region: 'midi-pyrenees', departement: '31' }),
    dire('montpellier', 10, { region: 'languedoc-roussillon', departement: '34' }),
    dire('castres', 20, { region: 'midi-pyrenees' }),
    dire('ramonville', 5, { region: 'midi-pyrenees', departement: '31' }),
    dire('rennes', 40, { region: 'bretagne', departement: '35' }),
    dire('nationale', 50, {}),
  ],
  cas: [
    raconter('le-periscope', 'midi-pyrenees', '31'),
    raconter('ardaines', 'champagne-ardenne', '08'),
    raconter('sans-lieu', 'alsace'),
  ],
  leviers: [],
  guide: [],
  pages: [],
  regions,
  themes: [],
  poles: [
    { id: 'le-periscope', nom: 'Le Périscope', region: 'midi-pyrenees', departement: '31' },
    { id: 'un-pole', nom: 'Un pôle', region: 'languedoc-roussillon', departement: '66' },
    { id: 'national', nom: 'Un pôle national' },
  ],
  glossaire: [],
  sources: [],
  chiffres: [],
  redirections: [],
  chronologie: [],
  questions: [],
  personnes: [],
  site: [],
});
const noms = new Map([
  ['31', 'Haute-Garonne'],
  ['34', 'Hérault'],
  ['35', 'Ille-et-Vilaine'],
  ['08', 'Ardennes'],
]);

describe('the voices of a region', () => {
  it('finds by either name: a present region has exactly the voices of those it holds and its own', () => {
    for (const region of [...site.regions.values()].filter((r) => r.actuelle)) {
      const attendues = site.temoignages.filter(
        (t) => t.region !== undefined && [region.id, ...region.anciennes].includes(t.region),
      );
      expect(
        regionContent(site, region).voix.map((t) => t.id),
        region.id,
      ).toEqual(attendues.map((t) => t.id));
    }
  });
  it('leaves no regional voice, case or pôle out, and counts none twice', () => {
    const presentes = [...site.regions.values()].filter((r) => r.actuelle);
    const compte = (quoi: 'voix' | 'cas' | 'poles') =>
      presentes.reduce((n, r) => n + regionContent(site, r)[quoi].length, 0);
    expect(compte('voix')).toBe(site.temoignages.filter((t) => t.region !== undefined).length);
    expect(compte('cas')).toBe(site.cas.length);
    expect(compte('poles')).toBe([...site.poles.values()].filter((p) => p.region !== undefined).length);
    expect(compte('voix')).toBe(5);
  });
  it('gives a former region its own voices only', () => {
    const midi = site.regions.get('midi-pyrenees');
    if (!midi) throw new Error('midi-pyrenees');
    expect(midi.presente).toBe('occitanie');
    expect(new Set(regionContent(site, midi).voix.map((t) => t.region))).toEqual(new Set(['midi-pyrenees']));
  });
  it('keeps the order of the guide, across former regions', () => {
    const occitanie = site.regions.get('occitanie');
    if (!occitanie) throw new Error('occitanie');
    expect(regionContent(site, occitanie).voix.map((t) => t.id)).toEqual([
      'ramonville',
      'montpellier',
      'castres',
      'toulouse',
    ]);
  });
});

describe('reunirLieux', () => {
  const lieux = gatherPlaces(site, noms);
  it('has a place for each département of a voice or a case, and no other', () => {
    const attendus = new Set([...site.temoignages, ...site.cas].flatMap((e) => e.departement ?? []));
    expect(new Set(lieux.keys())).toEqual(attendus);
    expect([...lieux.keys()]).toEqual(['08', '31', '34', '35']);
  });
  it('gathers the voices, the cases and the pôles of the place, with both its regions', () => {
    const garonne = lieux.get('31');
    expect(garonne?.nom).toBe('Haute-Garonne');
    expect([garonne?.presente.id, garonne?.anciennes.map((r) => r.id)]).toEqual(['occitanie', ['midi-pyrenees']]);
    expect(garonne?.voix.map((t) => t.id)).toEqual(
      site.temoignages.filter((t) => t.departement === '31').map((t) => t.id),
    );
    const total = [...lieux.values()].reduce((n, l) => n + l.voix.length + l.cas.length, 0);
    expect(total).toBe([...site.temoignages, ...site.cas].filter((e) => e.departement !== undefined).length);
  });
  it('stops on a département that no region holds', () => {
    const temoignages = site.temoignages.slice(0, 1).map((t) => ({ ...t, departement: '31' }));
    const restantes = new Map([...site.regions].filter(([id]) => !['occitanie', 'midi-pyrenees'].includes(id)));
    expect(() => gatherPlaces({ ...site, cas: [], temoignages, regions: restantes }, noms)).toThrow(
      'regions.yaml : aucune région ne contient le département 31.',
    );
  });
  it('still names a département the list does not know', () => {
    expect(departementName(noms, '99')).toBe('Département 99');
  });
});

describe('addresses', () => {
  it('writes codes in lower case, and the first page without a number', () => {
    expect([route.departement('2A'), route.departement('31', 2)]).toEqual(['/departements/2a/', '/departements/31/2/']);
    expect([route.region('corse'), route.region('corse', 2), route.regionCsv('corse')]).toEqual([
      '/regions/corse/',
      '/regions/corse/2/',
      '/regions/corse.csv',
    ]);
  });
});
