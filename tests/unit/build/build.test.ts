import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, vi } from 'vitest';
import { buildSite, sayBuildFailure } from '../../../scripts/build/build.ts';
import { environment } from '../../environment.ts';
import { ContentRefused } from '../../../scripts/build/integration.ts';

it('says in French why a build stopped, and that the site is as it was', () => {
  const full = 'Il n’y a plus de place sur le disque : le site n’est pas construit, dist/ reste comme il était.';
  expect(sayBuildFailure(new Error('ENOSPC: no space left on device, write'))).toBe(full);
  expect(sayBuildFailure(new Error('page', { cause: new Error('database or disk is full') }))).toBe(full);
  expect(sayBuildFailure(new Error('non'))).toBe('Le site n’est pas construit, dist/ reste comme il était : non');
  expect(sayBuildFailure(new ContentRefused())).toBeUndefined();
});

it.each(['/tmp/a#b', '/tmp/a?b', "/tmp/l'atelier", '/tmp/a*b'])(
  'refuses the folder %s before anything is touched',
  async (root) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await buildSite(root)).toBe(1);
    expect(said.mock.calls.flat()).toEqual([
      `Le site ne se construit pas dans « ${root} » : renommez ce dossier sans « # », « ? », « ' » ni « * ».`,
    ]);
    said.mockRestore();
  },
);

it('nor is it served there while it is written', () => {
  const root = mkdtempSync(join(tmpdir(), "l'atelier-"));
  const { stderr, status } = spawnSync(process.execPath, [resolve('scripts/build/dev.ts')], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect([stderr.includes('renommez ce dossier sans'), status]).toEqual([true, 1]);
  rmSync(root, { recursive: true });
});

it('says it last, whatever pages were still to be drawn, and leaves nothing behind', () => {
  const root = mkdtempSync(join(tmpdir(), 'page-fautive-'));
  mkdirSync(join(root, 'src/pages'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  writeFileSync(join(root, 'src/pages/a.astro'), '---\nthrow new Error("page fautive");\n---\n');
  writeFileSync(join(root, 'astro.config.mjs'), 'export default { build: { concurrency: 4 } }');
  for (const name of 'bcdefghijkl') writeFileSync(join(root, `src/pages/${name}.astro`), `<p>${name}</p>`);
  const { stderr, status } = spawnSync(process.execPath, [resolve('scripts/build/build.ts')], {
    cwd: root,
    encoding: 'utf8',
    env: environment({}),
  });
  expect(stderr.trim().split('\n').at(-1)).toBe(
    'Le site n’est pas construit, dist/ reste comme il était : page fautive',
  );
  expect([status, existsSync(join(root, 'dist-construction'))]).toEqual([1, false]);
  rmSync(root, { recursive: true, force: true });
});
