import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitDate, contentDates, revision } from '../../../src/load/git.ts';
import { newFolder, put } from '../../fixtures/folder.ts';

const folder = newFolder();
const root = join(folder, 'a');
put(root, { 'content/kept.mdx': 'a', 'content/back.mdx': 'a' });

let day = 0;
const git = (...args: string[]) => {
  const date = `2026-01-${String(day).padStart(2, '0')}T12:00:00+01:00`;
  const env = { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date };
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@x.fr'];
  return execFileSync('git', [...who, ...args], { cwd: root, env, encoding: 'utf8', stdio: 'pipe' });
};
const commit = (message: string) => {
  day++;
  git('add', '-A');
  git('commit', '-q', '-m', message);
};
const write = (name: string, text: string) => writeFileSync(join(root, 'content', name), text);
const on = (n: number) => `2026-01-0${n}T11:00:00.000Z`;

git('init', '-q', '-b', 'main');
commit('one');
git('checkout', '-q', '-b', 'proposal');
write('née là.mdx', 'a');
commit('two: written');
git('checkout', '-q', 'main');
rmSync(join(root, 'content/back.mdx'));
writeFileSync(join(root, 'README'), 'not the content');
commit('three');
day++;
git('merge', '-q', '--no-ff', '-m', 'four: accepted', 'proposal');
write('kept.mdx', 'b');
commit('five');
write('back.mdx', 'c');
commit('six');
write('back.mdx', 'questions:\n  - Qui paie ?\nc');
commit('seven');
write('back.mdx', "questions:\n  - Qui finance ?\n  - 'Combien : qui le sait ?'\nc");
commit('eight: what is only searched, and nobody reads');

describe('the dates of the content', () => {
  it('are those of the main line: added when accepted, changed since or not, from its last coming', () => {
    expect(Object.fromEntries(contentDates(root))).toEqual({
      'content/kept.mdx': { added: on(1), changed: on(5) },
      'content/née là.mdx': { added: on(4), changed: on(4) },
      'content/back.mdx': { added: on(6), changed: on(7) },
    });
  });
  it('are unknown where the history is cut, and where there is none', () => {
    const shallow = join(folder, 'shallow');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, shallow], { stdio: 'pipe' });
    expect(contentDates(shallow).size).toBe(0);
    expect(contentDates(newFolder()).size).toBe(0);
  });
});

describe('the date of the sources', () => {
  it('is what SOURCE_DATE_EPOCH says, else the last commit', () => {
    expect(commitDate({ SOURCE_DATE_EPOCH: '1792000000' })).toBe('2026-10-14T17:46:40.000Z');
    expect(commitDate({}, root)).toBe('2026-01-08T12:00:00+01:00');
  });
  it('is unknown where the project stands in the repository of something else', () => {
    const inside = join(root, 'vendor/reperes');
    put(inside, { 'package.json': '{}' });
    expect(commitDate({}, inside)).toBeUndefined();
  });
  it.each(['hier', '-1', '1e400', '99999999999999999999'])('refuses %s in French', (epoch) => {
    expect(() => commitDate({ SOURCE_DATE_EPOCH: epoch })).toThrow(/SOURCE_DATE_EPOCH.*secondes depuis 1970/);
  });
});

it('names the commit that is read, and none outside a repository', () => {
  expect(revision(root)).toBe(git('rev-parse', 'HEAD').slice(0, 7));
  expect(revision(folder)).toBeUndefined();
});
