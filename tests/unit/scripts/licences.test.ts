import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { newFolder, put } from '../../fixtures/folder.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };

/** The packages of a lock that `npm run licences` refuses. */
function refused(cwd: string): string[] {
  const { stdout, status } = spawnSync('npm', ['run', '--silent', 'licences'], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const names = (JSON.parse(stdout) as { name: string }[]).map(({ name }) => name);
  expect(status).toBe(names.length === 0 ? 0 : 1);
  return names;
}

it('refuses a licence that nothing accepts; every package is locked by its digest', () => {
  const integrity = 'sha512-x';
  const locked = {
    '@img/sharp-win32-x64': { license: 'Apache-2.0 AND LGPL-3.0-or-later', integrity },
    dompurify: { license: 'MPL-2.0', integrity },
    'free-both': { license: 'MIT AND GPL-3.0', integrity },
    'free-elsewhere': { license: 'MIT', optional: true, os: ['aix'], integrity },
    gpl: { license: 'GPL-3.0-only', integrity },
    lgpl: { license: 'LGPL-3.0-or-later', integrity },
    mit: { license: 'MIT', integrity },
    mpl: { license: 'MPL-2.0', integrity },
    silent: { integrity },
    undigested: { license: 'MIT' },
    'undigested-elsewhere': { license: 'MIT', optional: true, os: ['aix'] },
  };
  const root = { name: 'a', optionalDependencies: Object.fromEntries(Object.keys(locked).map((n) => [n, '1.0.0'])) };
  const entries = Object.entries(locked).map(([n, of]) => [`node_modules/${n}`, { version: '1.0.0', ...of }] as const);
  const cwd = newFolder();
  put(cwd, {
    'package.json': JSON.stringify({ ...root, scripts }),
    'package-lock.json': JSON.stringify({
      lockfileVersion: 3,
      packages: { '': root, ...Object.fromEntries(entries) },
    }),
  });
  expect(refused(cwd).sort()).toEqual([
    ...['free-both', 'gpl', 'lgpl', 'mpl', 'silent', 'undigested', 'undigested-elsewhere'],
  ]);
});

it('accepts everything that this project locks', () => expect(refused('.')).toEqual([]));
