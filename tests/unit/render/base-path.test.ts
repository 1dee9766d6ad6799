import { describe, expect, it } from 'vitest';
import { readSiteAddress, withBase } from '../../../src/render/base-path.ts';

describe('adresses', () => {
  it('is a local site by default', () =>
    expect(readSiteAddress({})).toEqual({ site: 'http://localhost:4321', base: '/' }));
  it('takes an origin and a path', () =>
    expect(readSiteAddress({ SITE_URL: 'https://rtes.fr/x', BASE_PATH: '/reperes/' })).toEqual({
      site: 'https://rtes.fr',
      base: '/reperes',
    }));
  it('refuses what is not an address, in French', () => {
    expect(() => readSiteAddress({ SITE_URL: 'rtes.fr' })).toThrow(
      'SITE_URL : « rtes.fr » n’est pas une adresse. Écrivez par exemple SITE_URL=https://reperes.rtes.fr',
    );
    expect(() => readSiteAddress({ BASE_PATH: 'reperes' })).toThrow(
      'BASE_PATH : « reperes » n’est pas un chemin. Écrivez par exemple BASE_PATH=/reperes',
    );
  });
  it('adds the base once, to root addresses', () => {
    const avec = ['/a/', '#c', '//x/', '/b/a/', '/bc/'].map((adresse) => withBase(adresse, '/b'));
    expect(avec).toEqual(['/b/a/', '#c', '//x/', '/b/a/', '/b/bc/']);
    expect(withBase('/a/', '/')).toBe('/a/');
  });
});
