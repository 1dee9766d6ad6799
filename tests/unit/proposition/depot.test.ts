import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { avecUnDepot, commentaires, dossier, git, lancer, montrer, proposer } from './depot-outils.ts';

avecUnDepot();

describe('submit.sh', () => {
  it('opens a branch with one file and a pull request, and answers under the message', () => {
    const { status, journal, corps } = lancer('submit.sh', {
      NUMERO: '12',
      DOSSIER: proposer('dupont-friche', 'Une friche "rachetée" $(id)', 'le texte\n'),
      JETON_PROPOSITIONS: 'p',
    });
    expect(status).toBe(0);
    expect(montrer('proposition-12', 'content/temoignages/dupont-friche.mdx')).toBe('le texte\n');
    expect(git(join(dossier, 'origine.git'), 'log', '-1', '--format=%s|%an', 'proposition-12').trim()).toBe(
      'contenu(temoignages): Une friche "rachetée" $(id)|Propositions',
    );
    expect(git(join(dossier, 'origine.git'), 'diff', '--name-only', 'main', 'proposition-12').trim()).toBe(
      'content/temoignages/dupont-friche.mdx',
    );
    expect(journal).toContain(
      'pr create --base main --head proposition-12 --title Témoignage : Une friche "rachetée" $(id) --body-file',
    );
    expect(journal).toContain('api --method POST repos/rtes/essai/issues/12/comments');
    expect(corps).toContain('La proposition : https://github.com/rtes/essai/pull/7');
    expect(corps).not.toContain('JETON_PROPOSITIONS');
  });
  it.each([
    ['', 'absent'],
    ['perime', 'périmé'],
  ])('opens it without the project’s token, and says how to start the checks: « %s »', (jeton, dit) => {
    const { status, corps, journal } = lancer('submit.sh', {
      NUMERO: '12',
      DOSSIER: proposer('a', 'A', 'x'),
      JETON_PROPOSITIONS: jeton,
    });
    expect(status).toBe(0);
    expect(journal).toContain('pr create');
    expect(corps).toContain(
      `le contrôle ne démarre pas seul, car le jeton « JETON_PROPOSITIONS » est ${dit} (voir CONTRIBUTING.md). Fermez puis rouvrez la pull request pour le lancer.`,
    );
  });
  it('keeps the branch and says where to open it when workflows may not open pull requests', () => {
    const { status, corps } = lancer('submit.sh', { NUMERO: '12', DOSSIER: proposer('a', 'A', 'x'), REFUS: '1' });
    expect(status).toBe(0);
    expect(montrer('proposition-12', 'content/temoignages/a.mdx')).toBe('x');
    expect(corps).toContain('https://github.com/rtes/essai/compare/main...proposition-12?expand=1');
    expect(corps).not.toContain('La proposition :');
  });
  it('does not take for its own a pull request from a fork whose branch has the same name', () => {
    const url = 'https://github.com/rtes/essai/pull/6';
    const { journal, corps } = lancer('submit.sh', {
      NUMERO: '12',
      DOSSIER: proposer('a', 'A', 'x'),
      DEJA: JSON.stringify([{ url, isCrossRepository: true }]),
    });
    expect(journal).toContain('pr create');
    expect(corps).not.toContain(url);
  });
  it('only answers when the testimony is not complete, in the place of its last answer', () => {
    const ancienne = '<!-- proposition de témoignage -->\n\nIl manque';
    const { status, journal } = lancer('submit.sh', {
      NUMERO: '12',
      DOSSIER: proposer('', ''),
      EXISTANT: commentaires(
        [
          [97, 'camille', ancienne],
          [98, 'github-actions[bot]', 'autre chose'],
        ],
        [
          [99, 'github-actions[bot]', ancienne],
          [100, 'github-actions[bot]', ancienne],
        ],
      ),
    });
    expect(status).toBe(0);
    expect(journal).toContain('api --method PATCH repos/rtes/essai/issues/comments/99 ');
    expect(journal).not.toContain('pr create');
    expect(git(join(dossier, 'origine.git'), 'branch', '--list').trim()).toBe('* main');
  });
  it.each([
    ['the workflow', {}, 'github-actions[bot]'],
    ['the project', { MOI: 'rtes-robot' }, 'rtes-robot'],
  ])('knows its last answer by who it is, which %s’s token says or not', (_, env, login) => {
    const dire = (qui: string) =>
      lancer('submit.sh', {
        NUMERO: '12',
        DOSSIER: proposer('', ''),
        EXISTANT: commentaires([[5, qui, '<!-- proposition de témoignage -->']]),
        ...env,
      });
    expect(dire('"quelqu’un"')).toMatchObject({ status: 0, stderr: '' });
    expect(dire('"quelqu’un"').journal).not.toContain('PATCH');
    expect(dire(login).journal).toContain('api --method PATCH repos/rtes/essai/issues/comments/5 ');
  });
  it('answers in whole letters, however long the message', () => {
    const ou = proposer('', '');
    writeFileSync(join(ou, 'commentaire.md'), `a${'é'.repeat(40_000)}`);
    const { status, journal, corps } = lancer('submit.sh', { NUMERO: '12', DOSSIER: ou });
    expect(status).toBe(0);
    expect(journal).toContain('api --method POST repos/rtes/essai/issues/12/comments');
    expect(corps).toBe(`a${'é'.repeat(29_999)}`);
  });
  it('cuts a long title in whole letters', () => {
    const { status } = lancer('submit.sh', { NUMERO: '12', DOSSIER: proposer('a', `a${'é'.repeat(300)}`, 'x') });
    expect(status).toBe(0);
    expect(git(join(dossier, 'origine.git'), 'log', '-1', '--format=%s', 'proposition-12').trim()).toBe(
      `contenu(temoignages): a${'é'.repeat(199)}`,
    );
  });
  it('writes the proposal anew when the message changes, under its new name', () => {
    lancer('submit.sh', { NUMERO: '12', DOSSIER: proposer('a', 'A', 'un') });
    const { journal } = lancer('submit.sh', {
      NUMERO: '12',
      DOSSIER: proposer('b', 'B', 'deux'),
      DEJA: JSON.stringify([{ url: 'https://github.com/rtes/essai/pull/7', isCrossRepository: false }]),
    });
    expect(git(join(dossier, 'origine.git'), 'diff', '--name-only', 'main', 'proposition-12').trim()).toBe(
      'content/temoignages/b.mdx',
    );
    expect(journal.match(/pr create/g)).toHaveLength(1);
  });
  it('gives another name to the second of two messages read at the same time', () => {
    lancer('submit.sh', { NUMERO: '12', DOSSIER: proposer('dupont-friche', 'A', 'un') });
    const { corps } = lancer('submit.sh', { NUMERO: '13', DOSSIER: proposer('dupont-friche', 'A', 'deux') });
    expect(montrer('proposition-12', 'content/temoignages/dupont-friche.mdx')).toBe('un');
    expect(montrer('proposition-13', 'content/temoignages/dupont-friche-13.mdx')).toBe('deux');
    expect(git(join(dossier, 'origine.git'), 'diff', '--name-only', 'main', 'proposition-13').trim()).toBe(
      'content/temoignages/dupont-friche-13.mdx',
    );
    expect(corps).toContain('le vôtre est `content/temoignages/dupont-friche-13.mdx`.');
  });
  it('does not write again what is already there', () => {
    const revision = () => git(join(dossier, 'origine.git'), 'rev-parse', 'proposition-12');
    lancer('submit.sh', { NUMERO: '12', DOSSIER: proposer('a', 'A', 'un') });
    const premiere = revision();
    lancer('submit.sh', { NUMERO: '12', DOSSIER: proposer('a', 'A', 'un') });
    expect(revision()).toBe(premiere);
    lancer('submit.sh', { NUMERO: '12', DOSSIER: proposer('a', 'A', 'deux') });
    expect(revision()).not.toBe(premiere);
  });
  it('leaves alone a proposal that somebody has worked on', () => {
    lancer('submit.sh', { NUMERO: '12', DOSSIER: proposer('a', 'A', 'un') });
    const relecture = join(dossier, 'relecture');
    git(dossier, 'clone', '--quiet', '-b', 'proposition-12', join(dossier, 'origine.git'), relecture);
    writeFileSync(join(relecture, 'content/temoignages/a.mdx'), 'relu');
    git(relecture, 'commit', '--quiet', '-am', 'relu');
    git(relecture, 'push', '--quiet');
    const { corps } = lancer('submit.sh', { NUMERO: '12', DOSSIER: proposer('a', 'A', 'deux') });
    expect(montrer('proposition-12', 'content/temoignages/a.mdx')).toBe('relu');
    expect(corps).toContain('La proposition a été modifiée à la main depuis');
  });
  it.each(['../../src/x', 'A', 'a b', '', '-a'])('refuses the file name « %s »', (id) => {
    const { status, stderr } = lancer('submit.sh', { NUMERO: '12', DOSSIER: proposer(id, 'A', 'x') });
    expect([status, stderr.trim()]).toEqual([1, 'Nom de fichier inattendu']);
  });
});

describe('reserve.sh', () => {
  it('lists the names that other open proposals have taken, and no published one', () => {
    lancer('submit.sh', { NUMERO: '12', DOSSIER: proposer('dupont-friche', 'A', 'x') });
    lancer('submit.sh', { NUMERO: '13', DOSSIER: proposer('martin-lieu', 'A', 'x') });
    const lire = (numero: string) => lancer('reserve.sh', {}, numero).stdout.split('\n').filter(Boolean);
    expect(lire('14')).toEqual(['dupont-friche', 'martin-lieu']);
    expect(lire('12')).toEqual(['martin-lieu']);
  });
  it('lists nothing when there is no proposal', () =>
    expect(lancer('reserve.sh', {}, '1')).toMatchObject({ status: 0, stdout: '' }));
});
