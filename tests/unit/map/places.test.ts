import { describe, expect, it } from 'vitest';
import { regionContent, departementName, gatherDepartements } from '../../../src/map/places.ts';
import { route } from '../../../src/model/routes.ts';
import { REGIONS_2016 } from '../../fixtures/regions-2016.ts';
import { joinContent } from '../../../src/model/repertoire.ts';
import type { Content } from '../../../src/schema/collections.ts';
import { aCas, aTemoignage } from '../../fixtures/entries.ts';
import { NO_CONTENT } from '../../fixtures/tiny-content.ts';

const said = (id: string, ordre: number, where: { region?: string; departement?: string }) =>
  aTemoignage(id, { ordre, citations: [], ...where });
const told = (id: string, region: string, departement?: string) => aCas(id, { region, departement });
const site = joinContent({
  ...NO_CONTENT,
  temoignages: [
    said('toulouse', 30, { region: 'midi-pyrenees', departement: '31' }),
    said('montpellier', 10, { region: 'languedoc-roussillon', departement: '34' }),
    said('castres', 20, { region: 'midi-pyrenees' }),
    said('ramonville', 5, { region: 'midi-pyrenees', departement: '31' }),
    said('rennes', 40, { region: 'bretagne', departement: '35' }),
    said('nationale', 50, {}),
  ],
  cas: [
    told('le-periscope', 'midi-pyrenees', '31'),
    told('ardaines', 'champagne-ardenne', '08'),
    told('sans-lieu', 'alsace'),
  ],
  regions: REGIONS_2016,
  poles: [
    { id: 'le-periscope', nom: 'Le Périscope', region: 'midi-pyrenees', departement: '31' },
    { id: 'un-pole', nom: 'Un pôle', region: 'languedoc-roussillon', departement: '66' },
    { id: 'national', nom: 'Un pôle national' },
  ],
} as unknown as Content);
const names = new Map([
  ['31', 'Haute-Garonne'],
  ['34', 'Hérault'],
  ['35', 'Ille-et-Vilaine'],
  ['08', 'Ardennes'],
]);

describe('a region', () => {
  const of = (id: string) => {
    const region = site.regions.get(id);
    if (!region) throw new Error(id);
    return regionContent(site, region);
  };
  it.each([
    ['occitanie', ['ramonville', 'montpellier', 'castres', 'toulouse']],
    ['midi-pyrenees', ['ramonville', 'castres', 'toulouse']],
    ['languedoc-roussillon', ['montpellier']],
    ['bretagne', ['rennes']],
    ['corse', []],
  ])('%s has its voices, those of the regions that it holds too, in the order of the guide', (id, voices) => {
    expect(of(id).voix.map((t) => t.id)).toEqual(voices);
  });
  it('of today leaves none with a region out, and shares none with another', () => {
    const present = [...site.regions.values()].filter((r) => r.actuelle).map((r) => of(r.id));
    const count = (what: 'voix' | 'cas' | 'poles') => present.reduce((n, region) => n + region[what].length, 0);
    expect([count('voix'), count('cas'), count('poles')]).toEqual([5, 3, 2]);
  });
});

describe('a département', () => {
  const places = gatherDepartements(site, names);
  it('is there for each voice or case, in the order of their names, and for no other', () => {
    expect([...places.keys()]).toEqual(['08', '31', '34', '35']);
  });
  it('has its voices, its cases, its pôles, and its regions', () => {
    const { nom, presente, anciennes, voix, cas, poles } = places.get('31') ?? {};
    expect([nom, presente?.id, anciennes?.map((r) => r.id)]).toEqual(['Haute-Garonne', 'occitanie', ['midi-pyrenees']]);
    expect([voix, cas, poles].map((list) => list?.map(({ id }) => id))).toEqual([
      ['ramonville', 'toulouse'],
      ['le-periscope'],
      ['le-periscope'],
    ]);
  });
  it('stops the build when no region holds it', () => {
    const regions = new Map([...site.regions].filter(([id]) => !['occitanie', 'midi-pyrenees'].includes(id)));
    expect(() => gatherDepartements({ ...site, regions }, names)).toThrow(
      /^regions\.yaml : aucune région ne contient le département 3[14]\.$/,
    );
  });
  it('is named even if the list does not know it', () => {
    expect(departementName(names, '99')).toBe('Département 99');
  });
});

it('addresses write codes in lower case, and the first page without a number', () => {
  expect([route.departement('2A'), route.departement('31', 2)]).toEqual(['/departements/2a/', '/departements/31/2/']);
  expect([route.region('corse'), route.region('corse', 2), route.regionCsv('corse')]).toEqual([
    ...['/regions/corse/', '/regions/corse/2/', '/regions/corse.csv'],
  ]);
});
