import { describe, expect, it } from 'vitest';
import { nearestCas } from '../../../src/map/near.ts';
import { casFilters, casKeys, voiceFilters, voiceKeys } from '../../../src/model/filters.ts';
import { joinRegions } from '../../../src/model/regions.ts';
import type { Cas, Levier, Temoignage } from '../../../src/model/repertoire.ts';
import { squareMetres } from '../../../src/model/surfaces.ts';
import { REGIONS_2016 } from '../../fixtures/regions-2016.ts';

const regions = joinRegions(REGIONS_2016);
const leviers = ['immobilier', 'concertation'].map((id, i) => ({ id, numero: i + 1, titre: id })) as Levier[];
const tell = (id: string, departement: string, more: Partial<Cas> = {}) =>
  ({ id, departement, leviers: ['immobilier'], ...more }) as Cas;
const cas = [
  tell('ici', '44', {
    leviers: ['concertation', 'immobilier'],
    actions: [{ niveau: 'intercommunalite', texte: 'x' }],
    soutiens: ['commune'],
    milieu: 'rural',
    familles: ['agriculture', 'batiment'],
    lieuPhysique: 'une ferme',
  }),
  tell('voisin', '44', { milieu: 'urbain' }),
  tell('a-cote', '49', { familles: ['agriculture', 'batiment'] }),
  tell('loin', '67'),
];
const say = (role: Temoignage['role'], type: string, region?: string) =>
  ({ auteurs: [{}], role, structure: { type }, region }) as unknown as Temoignage;
const voix = [say('elu', 'commune', 'midi-pyrenees'), say('elu', 'region', 'bretagne'), say('technicien', 'pole')];

describe('what narrows a list', () => {
  const keys = cas.map((c) => casKeys(c, leviers));
  it('is for a case its levers, levels, setting, sectors and place, said or not', () => {
    expect(keys[0]).toEqual(
      'levier-1 levier-2 niveau-intercommunalite niveau-commune milieu-rural famille-agriculture famille-batiment avec-lieu'.split(
        ' ',
      ),
    );
    expect(keys[3]).toEqual(['levier-1', 'milieu-non-dit', 'sans-lieu']);
  });
  it('is for a voice who speaks, for which level, from which region of today or from none', () => {
    expect(voix.map((t) => voiceKeys(t, regions))).toEqual([
      ['role-elu', 'niveau-commune', 'region-occitanie'],
      ['role-elu', 'niveau-region', 'region-bretagne'],
      ['role-technicien', 'niveau-autre', 'region-nationale'],
    ]);
  });
  it('counts what it keeps, and offers nothing that keeps all or none', () => {
    const counted = (filters: ReturnType<typeof casFilters>) =>
      filters.map(({ nom, choix }) => [nom, ...choix.map(({ cle, nombre }) => `${cle} ${nombre}`)]);
    // All are of the first lever, and one lever that is left is no choice.
    expect(counted(casFilters(cas, leviers))).toEqual([
      ['Qui agit', 'niveau-intercommunalite 1', 'niveau-commune 1'],
      ['Milieu', 'milieu-urbain 1', 'milieu-rural 1', 'milieu-non-dit 2'],
      ['Secteur', 'famille-agriculture 2', 'famille-batiment 2'],
      ['Un lieu', 'avec-lieu 1', 'sans-lieu 3'],
    ]);
    expect(counted(voiceFilters(voix, regions))).toEqual([
      ['Qui parle', 'role-elu 2', 'role-technicien 1'],
      ['Pour qui', 'niveau-region 1', 'niveau-commune 1', 'niveau-autre 1'],
      ['D’où', 'region-bretagne 1', 'region-occitanie 1', 'region-nationale 1'],
    ]);
  });
});

it('the nearest cases are near: the other one of the département first, and never the case itself', () => {
  const [here, , , far] = cas;
  expect(here && nearestCas(cas, here, regions, 2).map((c) => c.id)).toEqual(['voisin', 'a-cote']);
  expect(far && nearestCas(cas, far, regions, 4).map((c) => c.id)).toEqual(['a-cote', 'ici', 'voisin']);
});

it('a surface is read as it is written, and nothing else is taken for one', () => {
  expect(['9 000 m²', 'plus de 4\u202f000\u00a0m²', '68 ha', '1,5 ha', '470 m²'].map(squareMetres)).toEqual([
    9000, 4000, 680_000, 15_000, 470,
  ]);
  for (const other of ['54', 'de 20 à 92 m²', 'plus d’un hectare', '4 hameaux', 'janvier 2014'])
    expect(squareMetres(other), other).toBeUndefined();
});
