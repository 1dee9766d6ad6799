import { existsSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it, vi } from 'vitest';
import { buildSite, sayBuildFailure } from '../../../scripts/build/build.ts';
import { environment } from '../../environment.ts';
import { newFolder, put, runScript } from '../../fixtures/folder.ts';
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
  const { stderr, status } = runScript('scripts/build/dev.ts', [], { cwd: newFolder("l'atelier-"), timeout: 60_000 });
  expect([stderr.includes('renommez ce dossier sans'), status]).toEqual([true, 1]);
});

it('says it last, whatever pages were still to be drawn, and leaves nothing behind', () => {
  const root = newFolder();
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  put(root, {
    'astro.config.mjs': 'export default { build: { concurrency: 4 } }',
    'src/pages/a.astro': '---\nthrow new Error("page fautive");\n---\n',
    ...Object.fromEntries([...'bcdefghijkl'].map((name) => [`src/pages/${name}.astro`, `<p>${name}</p>`])),
  });
  const { stderr, status } = runScript('scripts/build/build.ts', [], { cwd: root, env: environment({}) });
  expect(stderr.trim().split('\n').at(-1)).toBe(
    'Le site n’est pas construit, dist/ reste comme il était : page fautive',
  );
  expect([status, existsSync(join(root, 'dist-construction'))]).toEqual([1, false]);
});
