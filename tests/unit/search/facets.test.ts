import { describe, expect, it } from 'vitest';
import { writeAddress, readAddress } from '../../../src/search/query/address.ts';
import { encodeFacets, countFacets, decodeFacets, filterRanks } from '../../../src/search/index/facet-table.ts';

const both = { type: ['temoignages'], region: ['occitanie', 'midi-pyrenees'], levier: ['un', 'deux'] };
const breton = { type: ['temoignages'], region: ['bretagne'], levier: ['deux'] };
const records = [
  { url: '/temoignages/a/#c1', facets: both, date: '2014-04' },
  { url: '/temoignages/a/#c2', facets: both, date: '2014-04' },
  { url: '/temoignages/b/#c1', facets: breton, date: '2017-03-28' },
  { url: '/cas/c/', facets: { type: ['cas'], region: ['bretagne'] } },
];
const table = JSON.parse(JSON.stringify(encodeFacets(records)));
const facets = decodeFacets(table);

describe('the table of facets', () => {
  it('comes back as it was', () => {
    records.forEach((d, rank) => {
      expect(facets.of(rank, 'region')).toEqual(d.facets.region);
      expect(facets.of(rank, 'levier')).toEqual('levier' in d.facets ? d.facets.levier : []);
      expect(facets.type(rank)).toBe(d.facets.type[0]);
    });
    expect([2, 0, 3].map(facets.date)).toEqual(['2017-03-28', '2014-04', undefined]);
  });
  it('refuses a table that is not whole', () => {
    expect(() => decodeFacets({ ...table, date: { values: [], rows: '' } })).toThrow('4, 4, 4, 4, 4, 4, 4, 4, 1');
  });
});

describe('filters', () => {
  it('add values of one facet, and cross facets', () => {
    expect(filterRanks(facets.all, { region: ['occitanie', 'bretagne'] }, facets)).toEqual([0, 1, 2, 3]);
    expect(filterRanks(facets.all, { region: ['bretagne'], type: ['temoignages'] }, facets)).toEqual([2]);
    expect(filterRanks(facets.all, { region: ['midi-pyrenees'] }, facets)).toEqual([0, 1]);
  });
  it('count each facet without its own choice', () => {
    const counts = countFacets(facets.all, { region: ['bretagne'], type: ['cas'] }, facets);
    expect(Object.fromEntries(counts.region)).toEqual({ bretagne: 1 });
    expect(Object.fromEntries(counts.type)).toEqual({ temoignages: 1, cas: 1 });
    expect(Object.fromEntries(counts.levier)).toEqual({});
  });
});

describe('the address', () => {
  const known = (nom: string) => new Set(nom === 'region' ? ['occitanie', 'bretagne'] : nom === 'type' ? ['cas'] : []);
  it('is read and written alike', () => {
    const text = '?q=friche+et+lieu&type=cas&region=occitanie&region=bretagne&tri=guide';
    const { state, strange } = readAddress(text, known);
    expect(state).toEqual({
      q: 'friche et lieu',
      chosen: { type: ['cas'], region: ['occitanie', 'bretagne'] },
      sort: 'guide',
      exact: false,
    });
    expect(strange).toEqual([]);
    expect(writeAddress(state)).toBe(text);
  });
  it('sets unknown values apart and counts a repeated one once', () => {
    const { state, strange } = readAddress('?region=bretagne&region=bretagne&region=atlantide&tri=hasard', known);
    expect(state.chosen).toEqual({ region: ['bretagne'] });
    expect(state.sort).toBe('pertinence');
    expect(strange).toEqual([
      { name: 'region', value: 'atlantide' },
      { name: 'tri', value: 'hasard' },
    ]);
  });
  it('of nothing is empty', () => {
    expect(writeAddress({ q: '', chosen: {}, sort: 'pertinence', exact: false })).toBe('');
    expect(readAddress('?tri=constructor', known).state.sort).toBe('pertinence');
  });
});
