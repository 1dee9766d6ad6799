import { describe, expect, it } from 'vitest';
import { ecrireAdresse, lireAdresse } from '../../../src/search/query/address.ts';
import { coder, compterFacettes, decoder, filtrer } from '../../../src/search/index/facet-table.ts';

const documents = [
  {
    url: '/temoignages/a/#c1',
    facettes: { type: ['temoignages'], region: ['occitanie', 'midi-pyrenees'], levier: ['un', 'deux'] },
    date: '2014-04',
  },
  {
    url: '/temoignages/a/#c2',
    facettes: { type: ['temoignages'], region: ['occitanie', 'midi-pyrenees'], levier: ['un', 'deux'] },
    date: '2014-04',
  },
  {
    url: '/temoignages/b/#c1',
    facettes: { type: ['temoignages'], region: ['bretagne'], levier: ['deux'] },
    date: '2017-03-28',
  },
  { url: '/cas/c/', facettes: { type: ['cas'], region: ['bretagne'] } },
];
const table = JSON.parse(JSON.stringify(coder(documents)));
const facettes = decoder(table);

describe('the table of facets', () => {
  it('comes back as it was', () => {
    documents.forEach((d, rang) => {
      expect(facettes.de(rang, 'region')).toEqual(d.facettes.region);
      expect(facettes.de(rang, 'levier')).toEqual(d.facettes.levier ?? []);
      expect(facettes.type(rang)).toBe(d.facettes.type[0]);
    });
    expect([2, 0, 3].map(facettes.rangDate)).toEqual([0, 1, Number.MAX_SAFE_INTEGER]);
  });
  it('refuses a table that is not whole', () => {
    expect(() => decoder({ ...table, total: 9 })).toThrow('facette type : 4 lignes pour 9 fiches');
  });
});

describe('filters', () => {
  it('add values of one facet, and cross facets', () => {
    expect(filtrer(facettes.tous, { region: ['occitanie', 'bretagne'] }, facettes)).toEqual([0, 1, 2, 3]);
    expect(filtrer(facettes.tous, { region: ['bretagne'], type: ['temoignages'] }, facettes)).toEqual([2]);
    expect(filtrer(facettes.tous, { region: ['midi-pyrenees'] }, facettes)).toEqual([0, 1]);
  });
  it('count each facet without its own choice', () => {
    const comptes = compterFacettes(facettes.tous, { region: ['bretagne'], type: ['cas'] }, facettes);
    expect(Object.fromEntries(comptes.region)).toEqual({ bretagne: 1 });
    expect(Object.fromEntries(comptes.type)).toEqual({ temoignages: 1, cas: 1 });
    expect(Object.fromEntries(comptes.levier)).toEqual({});
  });
});

describe('the address', () => {
  const connues = (nom: string) =>
    new Set(nom === 'region' ? ['occitanie', 'bretagne'] : nom === 'type' ? ['cas'] : []);
  it('is read and written alike', () => {
    const texte = '?q=friche+et+lieu&type=cas&region=occitanie&region=bretagne&tri=guide';
    const { etat, inconnues } = lireAdresse(texte, connues);
    expect(etat).toEqual({
      q: 'friche et lieu',
      choix: { type: ['cas'], region: ['occitanie', 'bretagne'] },
      tri: 'guide',
      exact: false,
    });
    expect(inconnues).toEqual([]);
    expect(ecrireAdresse(etat)).toBe(texte);
  });
  it('sets unknown values apart and counts a repeated one once', () => {
    const { etat, inconnues } = lireAdresse('?region=bretagne&region=bretagne&region=atlantide&tri=hasard', connues);
    expect(etat.choix).toEqual({ region: ['bretagne'] });
    expect(etat.tri).toBe('pertinence');
    expect(inconnues).toEqual([
      { nom: 'region', valeur: 'atlantide' },
      { nom: 'tri', valeur: 'hasard' },
    ]);
  });
  it('of nothing is empty', () => {
    expect(ecrireAdresse({ q: '', choix: {}, tri: 'pertinence', exact: false })).toBe('');
    expect(lireAdresse('?tri=constructor', connues).etat.tri).toBe('pertinence');
  });
});
