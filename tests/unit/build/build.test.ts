import { expect, it, vi } from 'vitest';
import { buildSite, sayFailure } from '../../../scripts/build/build.ts';
import { ContentRefused } from '../../../scripts/build/integration.ts';

it('says in French why a build stopped, and that the site is as it was', () => {
  const full = 'Il n’y a plus de place sur le disque : le site n’est pas construit, dist/ reste comme il était.';
  expect(sayFailure(new Error('ENOSPC: no space left on device, write'))).toBe(full);
  expect(sayFailure(new Error('page', { cause: new Error('database or disk is full') }))).toBe(full);
  expect(sayFailure(new Error('non'))).toBe('Le site n’est pas construit, dist/ reste comme il était : non');
  expect(sayFailure(new ContentRefused())).toBeUndefined();
});

it.each(['/tmp/a#b', '/tmp/a?b'])('refuses the folder %s before anything is touched', async (root) => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await buildSite(root)).toBe(1);
  expect(said.mock.calls.flat()).toEqual([
    `Le site ne se construit pas dans « ${root} » : renommez ce dossier sans « # » ni « ? ».`,
  ]);
  said.mockRestore();
});
