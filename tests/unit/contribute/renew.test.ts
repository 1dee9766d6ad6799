import { symlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put } from '../../fixtures/folder.ts';
import { folder, git, withRepository, run, show } from './repository.ts';

describe('renew.sh', () => {
  withRepository();
  const origin = () => join(folder, 'origine.git');
  const head = () => git(origin(), 'rev-parse', 'proposition-7').trim();
  /** A proposal of its own branch, and what was made of it. */
  function proposal() {
    const work = join(folder, 'travail');
    git(folder, 'clone', '--quiet', origin(), work);
    git(work, 'switch', '--quiet', '-c', 'proposition-7');
    writeFileSync(join(work, 'content/temoignages/neuf.mdx'), 'y');
    git(work, 'add', '.');
    git(work, 'commit', '--quiet', '-m', 'neuf');
    git(work, 'push', '--quiet', 'origin', 'proposition-7');
    const made = join(folder, 'generes');
    put(made, { 'temoignage.yml': 'name: formulaire\n', 'adresses.lock': '/temoignages/neuf/\n' });
    return { made, work };
  }
  const renew = (made: string, REVISION: string) =>
    run('renew.sh', { BRANCHE: 'proposition-7', REVISION, DOSSIER: made });

  it('adds the two files to the proposal, once, and touches nothing else', () => {
    const { made } = proposal();
    const before = head();
    expect(renew(made, before)).toMatchObject({ status: 0 });
    expect(git(origin(), 'diff', '--name-only', before, 'proposition-7').trim().split('\n')).toEqual([
      '.github/ISSUE_TEMPLATE/temoignage.yml',
      'content/adresses.lock',
    ]);
    expect(show('proposition-7', 'content/adresses.lock')).toBe('/temoignages/neuf/\n');
    const after = head();
    expect(renew(made, after).stdout).toContain('Rien à renouveler.');
    expect(head()).toBe(after);
  });
  it('leaves a proposal that changed meanwhile, and what is no file', () => {
    const { made, work } = proposal();
    const before = head();
    writeFileSync(join(work, 'content/temoignages/neuf.mdx'), 'z');
    git(work, 'commit', '--quiet', '-am', 'encore');
    git(work, 'push', '--quiet', 'origin', 'proposition-7');
    const pushed = head();
    expect(renew(made, before).stdout).toContain('a changé depuis');
    rmSync(join(made, 'adresses.lock'));
    symlinkSync('/etc/hostname', join(made, 'adresses.lock'));
    expect(renew(made, pushed)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Fichier inattendu') as string,
    });
    expect(head()).toBe(pushed);
  });
});
