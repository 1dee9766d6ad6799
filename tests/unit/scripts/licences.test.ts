import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { refuse, type Lock } from '../../../scripts/check/licences.ts';

const one = (name: string, license: unknown, more: object = { integrity: 'sha512-x' }) =>
  refuse({ packages: { '': {}, [`node_modules/${name}`]: { license, ...more } } });
const refused = (licence: string) => [`a : licence ${licence} non acceptée`];

it.each([
  ...['MIT', 'ISC', '(MIT OR GPL-2.0)', 'MIT or GPL-2.0', 'Apache-2.0 AND MIT', '(MIT AND ISC) OR GPL-2.0'].map(
    (licence) => [licence, []] as const,
  ),
  [[{ type: 'MIT' }], []] as const,
  ...['GPL-3.0-only', 'AGPL-3.0', 'SSPL-1.0', 'BUSL-1.1', 'UNLICENSED', 'MIT AND GPL-3.0', 'MPL-2.0'].map(
    (licence) => [licence, refused(licence)] as const,
  ),
  [undefined, refused('inconnue')] as const,
])('a licence %s', (licence, said) => {
  expect(one('a', licence)).toEqual(said);
});

it('some are accepted for one package and its use', () => {
  expect(one('@img/sharp-linux-x64', 'LGPL-3.0-or-later')).toEqual([]);
  expect(one('a', 'LGPL-3.0-or-later')).toEqual(refused('LGPL-3.0-or-later'));
});

it('every package is locked by its digest, an optional one too', () => {
  for (const more of [{}, { optional: true }, { optional: true, os: ['darwin'] }])
    expect(one('a', 'MIT', more)).toEqual(['a : verrouillé sans empreinte']);
});

it('accepts everything that this project locks', () => {
  expect(refuse(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock)).toEqual([]);
});
