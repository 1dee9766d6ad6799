import { expect, it } from 'vitest';
import { oldAddresses } from '../../../src/model/old-addresses.ts';
import { readSite } from '../../../src/load/read-content.ts';

const { site } = await readSite(process.cwd());

it('a département whose last voice or case is gone leads to its region of today, without a line to write', () => {
  const published = ['/departements/', '/departements/08/', '/departements/2a/', '/departements/99/', '/cas/x/'];
  const emptied = { ...site, redirections: [], temoignages: [], cas: [] };
  expect(oldAddresses(emptied, published)).toEqual([
    { id: 'departements/08', vers: 'regions/grand-est' },
    { id: 'departements/2a', vers: 'regions/corse' },
  ]);
  const [voice] = site.temoignages;
  if (!voice) throw new Error('aucun témoignage');
  expect(oldAddresses({ ...emptied, temoignages: [{ ...voice, departement: '08' }] }, published)).toEqual([
    { id: 'departements/2a', vers: 'regions/corse' },
  ]);
});

it('what an editor says of an address comes first, and a quotation is no page', () => {
  const redirections = [
    { id: 'departements/08', retire: '2026-11-21' },
    { id: 'temoignages/x#c1', vers: 'temoignages/y' },
  ];
  expect(oldAddresses({ ...site, redirections, temoignages: [], cas: [] }, ['/departements/08/'])).toEqual([
    { id: 'departements/08', retire: '2026-11-21' },
  ]);
});
