import { describe, expect, it } from 'vitest';
import { coverage } from '../../../src/model/coverage.ts';
import { voiceKeys } from '../../../src/model/filters.ts';
import { joinContent } from '../../../src/model/repertoire.ts';
import { neighbours } from '../../../src/model/neighbours.ts';
import { personneRecord } from '../../../src/search/index/records-temoignages.ts';
import type { Content } from '../../../src/schema/collections.ts';
import { aCas, aTemoignage } from '../../fixtures/entries.ts';
import { NO_CONTENT } from '../../fixtures/tiny-content.ts';

const temoignage = (id: string, nom: string, region: string | undefined, levier: string, ordre: number) =>
  aTemoignage(id, {
    auteurs: [{ nom, fonction: `fonction de ${nom}` }],
    ...(region !== undefined && { region }),
    ...{ leviers: [levier], section: 'x', ordre, source: { document: 'g' } },
  });
const content: Content = {
  ...NO_CONTENT,
  temoignages: [
    temoignage('t2', 'Bo Zan', 'midi-pyrenees', 'a', 20),
    temoignage('t1', 'Al Yon', 'midi-pyrenees', 'a', 10),
    temoignage('t3', 'Bo Zan', undefined, 'a', 30),
    temoignage('t4', 'Cy Abel', 'occitanie', 'b', 40),
  ],
  cas: [aCas('c', { region: 'midi-pyrenees', leviers: ['a'], pole: 'p', acteurs: ['Di Bel'] })],
  leviers: ['b', 'a'].map((id, i) => ({
    ...{ id, corps: '', numero: 2 - i, titre: id, intitule: id, resume: id, source: { document: 'g' } },
  })),
  guide: [
    { id: 'g1', corps: '## X [#x]', titre: 'G', partie: 'ptce', ordre: 10, resume: 'r', source: { document: 'g' } },
  ],
  regions: [
    { id: 'occitanie', nom: 'Occitanie', dans: 'en Occitanie', departements: ['31'] },
    { id: 'midi-pyrenees', nom: 'Midi-Pyrénées', dans: 'en Midi-Pyrénées', devient: 'occitanie', departements: ['31'] },
  ],
  themes: [{ id: 'financement', nom: 'Financement', description: 'd' }],
  poles: [{ id: 'p', nom: 'P', region: 'midi-pyrenees' }],
  personnes: [{ id: 'eve-cid', nom: 'Eve Cid', fonction: 'autrice' }],
};
const site = joinContent(content);
const ids = (list?: readonly { id: string }[]) => list?.map((e) => e.id);

describe('joinContent', () => {
  it('orders testimonies as the guide does, levers by number', () => {
    expect(ids(site.temoignages)).toEqual(['t1', 't2', 't3', 't4']);
    expect(ids(site.leviers)).toEqual(['a', 'b']);
  });
  it('computes the other direction of each link', () => {
    expect(ids(site.par.levier.get('a'))).toEqual(['t1', 't2', 't3']);
    expect(ids(site.par.section.get('g1'))).toEqual(['t1', 't2', 't3', 't4']);
    expect(ids(site.casPar.levier.get('a'))).toEqual(['c']);
    expect(site.casPar.pole.get('p')?.id).toBe('c');
  });
  it('finds the same voices by the former and the present name of a region', () => {
    expect(ids(site.par.regionAlors.get('midi-pyrenees'))).toEqual(['t1', 't2']);
    expect(ids(site.par.regionPresente.get('occitanie'))).toEqual(['t1', 't2', 't4']);
    expect(ids(site.casPar.regionPresente.get('occitanie'))).toEqual(['c']);
  });
  it('gathers what a person said, with each function once', () => {
    expect(site.personnes.get('bo-zan')).toMatchObject({
      nom: 'Bo Zan',
      fonctions: [{ fonction: 'fonction de Bo Zan' }],
    });
    expect(ids(site.personnes.get('bo-zan')?.temoignages)).toEqual(['t2', 't3']);
    expect(ids(site.personnes.get('di-bel')?.cas)).toEqual(['c']);
    expect(site.personnes.get('eve-cid')?.fonctions).toEqual([{ fonction: 'autrice' }]);
  });
  it('sorts people by family name', () => {
    expect([...site.personnes.keys()]).toEqual(['cy-abel', 'di-bel', 'eve-cid', 'al-yon', 'bo-zan']);
  });
});

describe('neighbours', () => {
  const [t1, t2] = site.temoignages;
  if (!t1 || !t2) throw new Error('deux témoignages attendus');
  it('proposes other people on the same lever, then the rest of the region, without repeats', () => {
    expect(ids(neighbours(site, t1).onLevier)).toEqual(['t2', 't3']);
    expect(ids(neighbours(site, t1).inRegion)).toEqual(['t4']);
  });
  it('does not propose the same speaker', () => expect(ids(neighbours(site, t2).onLevier)).toEqual(['t1']));
  it('keeps to the number asked', () => expect(ids(neighbours(site, t1, 1).onLevier)).toEqual(['t2']));
});

it('coverage counts by region, lever and role, empty cells included', () => {
  const { rows, empty, byRole } = coverage(site);
  expect(rows.map((l) => [l.nom, l.total, l.byLevier.map((c) => c.total)])).toEqual([
    ['Occitanie', 3, [2, 1]],
    ['Témoignages nationaux', 1, [1, 0]],
  ]);
  expect(rows[0]?.byLevier[0]).toEqual({ total: 2, roles: { elu: 2 } });
  expect(empty).toBe(1);
  expect(byRole[0]?.counts).toEqual([3, 0, 0, 0, 0]);
});

it('finds two people of one testimony, of two structures, each under their own role', () => {
  const [t = temoignage('t', 'x', undefined, 'a', 1)] = content.temoignages;
  const own = { role: 'acteur' as const, structure: { nom: 'Les Ateliers', type: 'pole' as const } };
  const auteurs = [...t.auteurs, { nom: 'Ed Fur', fonction: 'directeur', ...own }];
  const site = joinContent({ ...content, temoignages: [{ ...t, auteurs }] });
  expect(['elu', 'acteur', 'technicien'].map((role) => site.par.role.get(role as 'elu')?.length ?? 0)).toEqual([
    1, 1, 0,
  ]);
  expect(site.personnes.get('ed-fur')?.fonctions).toEqual([{ fonction: 'directeur, Les Ateliers' }]);
  const [joined] = site.temoignages;
  const keys = joined ? voiceKeys(joined, site.regions) : [];
  expect(keys.filter((key) => key.startsWith('role-'))).toEqual(['role-elu', 'role-acteur']);
  const person = site.personnes.get('ed-fur');
  expect(person && personneRecord(site, person).facets).toMatchObject({ role: ['acteur'], structure: ['pole'] });
});
