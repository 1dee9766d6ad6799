import { describe, expect, it } from 'vitest';
import { addressesOf, lostAddresses, writeLock, readLock } from '../../../src/contribute/address-lock.ts';

describe('published addresses', () => {
  const page = (address: string, html = '') => ({ address, html });
  const pages = [
    page('/'),
    page('/404.html'),
    page('/temoignages/a/', '<figure id="c1"></figure><figure id="c2"></figure>'),
    page('/temoignages/page/2/'),
    page('/regions/corse/2/'),
    page('/departements/31/'),
    page('/cas/vieux/', '<meta http-equiv="refresh" content="0; url=/cas/neuf/">'),
    page('/admin/'),
  ];
  it('are the pages and the quotations, without those that come and go', () => {
    expect(addressesOf(pages)).toEqual([
      '/',
      '/departements/31/',
      '/temoignages/a/',
      '/temoignages/a/#c1',
      '/temoignages/a/#c2',
    ]);
  });
  it('are lost when neither page nor line says where they went', () => {
    const publiees = ['/cas/vieux/', '/temoignages/a/#c3', '/temoignages/b/', '/temoignages/b/#c1', '/temoignages/c/'];
    expect(lostAddresses(publiees, pages, [{ id: 'temoignages/c' }])).toEqual([
      '/temoignages/a/#c3',
      '/temoignages/b/',
      '/temoignages/b/#c1',
    ]);
    expect(
      lostAddresses(publiees, pages, [{ id: 'temoignages/c' }, { id: 'temoignages/b' }, { id: 'temoignages/a#c3' }]),
    ).toEqual([]);
  });
  it('are kept one a line, in order, each once', () => {
    const texte = writeLock(['/b/', '/a/', '/b/']);
    expect(texte.split('\n').slice(1)).toEqual(['/a/', '/b/', '']);
    expect(readLock(texte)).toEqual(['/a/', '/b/']);
  });
});
