import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { choix, refuser, type Verrou } from '../../../scripts/check/licences.ts';

const un = (nom: string, license: unknown, plus: object = { integrity: 'sha512-x' }) =>
  refuser({ packages: { '': {}, [`node_modules/${nom}`]: { license, ...plus } } });

describe('licences', () => {
  it.each(['MIT', 'ISC', '(MIT OR GPL-2.0)', 'MIT or GPL-2.0', 'Apache-2.0 AND MIT'])('%s is accepted', (licence) => {
    expect(un('a', licence)).toEqual([]);
  });
  it.each([
    'GPL-3.0-only',
    'AGPL-3.0',
    'SSPL-1.0',
    'BUSL-1.1',
    'UNLICENSED',
    'MIT AND GPL-3.0',
    'MPL-2.0',
    'CC-BY-NC-ND-4.0',
  ])('%s is not', (licence) => {
    expect(un('a', licence)).toEqual([`a : licence ${licence} non acceptée`]);
  });
  it('some are, for one package and its use', () => {
    expect(un('@img/sharp-linux-x64', 'LGPL-3.0-or-later')).toEqual([]);
    expect(un('autre', 'LGPL-3.0-or-later')).toEqual(['autre : licence LGPL-3.0-or-later non acceptée']);
  });
  it('must be known, and the package locked by its digest', () => {
    expect(un('a', undefined)).toEqual(['a : licence inconnue']);
    expect(un('a', [{ type: 'MIT' }])).toEqual([]);
    expect(un('a', 'MIT', {})).toEqual(['a : verrouillé sans empreinte']);
    expect(un('a', 'MIT', { optional: true })).toEqual(['a : verrouillé sans empreinte']);
    expect(un('a', 'MIT', { optional: true, os: ['darwin'] })).toEqual(['a : verrouillé sans empreinte']);
  });
  it('offered together or one for another are told apart', () => {
    expect(choix('(MIT AND ISC) OR GPL-2.0')).toEqual([['MIT', 'ISC'], ['GPL-2.0']]);
  });
});

it('accepts everything that this project locks', () => {
  const verrou = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Verrou;
  const lire = (chemin: string): unknown => {
    try {
      const { license, licenses } = JSON.parse(readFileSync(`${chemin}/package.json`, 'utf8')) as {
        license?: unknown;
        licenses?: unknown;
      };
      return license ?? licenses;
    } catch {
      return undefined;
    }
  };
  expect(refuser(verrou, lire)).toEqual([]);
});
