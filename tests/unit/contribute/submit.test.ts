import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withRepository, comments, folder, git, run, show, propose } from './repository.ts';

withRepository();
const tryToSubmit = (proposal: string, env: Record<string, string> = {}) =>
  run('submit.sh', { NUMERO: '12', DOSSIER: proposal, ...env });
/** Sends a proposal, that of the message 12 unless said otherwise. */
const submit = (...sent: Parameters<typeof tryToSubmit>) => {
  const done = tryToSubmit(...sent);
  expect(done.status, done.stderr).toBe(0);
  return done;
};
const origin = (...args: string[]) => git(join(folder, 'origine.git'), ...args);

describe('submit.sh', () => {
  it('opens a branch with one file and a pull request, and answers under the message', () => {
    const { journal, corps } = submit(propose('dupont-friche', 'Une friche "rachetée" $(id)', 'le texte\n'), {
      JETON_PROPOSITIONS: 'p',
    });
    expect(show('proposition-12', 'content/temoignages/dupont-friche.mdx')).toBe('le texte\n');
    expect(origin('log', '-1', '--format=%s|%an', 'proposition-12').trim()).toBe(
      'contenu(temoignages): Une friche "rachetée" $(id)|Propositions',
    );
    expect(origin('diff', '--name-only', 'main', 'proposition-12').trim()).toBe(
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
  ])('opens it without the project’s token, and says how to start the checks: « %s »', (token, said) => {
    const { corps, journal } = submit(propose('a', 'A', 'x'), { JETON_PROPOSITIONS: token });
    expect(journal).toContain('pr create');
    expect(corps).toContain(
      `le contrôle ne démarre pas seul, car le jeton « JETON_PROPOSITIONS » est ${said} (voir CONTRIBUTING.md). Fermez puis rouvrez la pull request pour le lancer.`,
    );
  });
  it('keeps the branch and says where to open it when workflows may not open pull requests', () => {
    const { corps } = submit(propose('a', 'A', 'x'), { REFUS: '1' });
    expect(show('proposition-12', 'content/temoignages/a.mdx')).toBe('x');
    expect(corps).toContain('https://github.com/rtes/essai/compare/main...proposition-12?expand=1');
    expect(corps).not.toContain('La proposition :');
  });
  it('does not take for its own a pull request from a fork whose branch has the same name', () => {
    const url = 'https://github.com/rtes/essai/pull/6';
    const { journal, corps } = submit(propose('a', 'A', 'x'), {
      DEJA: JSON.stringify([{ url, isCrossRepository: true }]),
    });
    expect(journal).toContain('pr create');
    expect(corps).not.toContain(url);
  });
  it('only answers when the testimony is not complete, in the place of its last answer', () => {
    const ancienne = '<!-- proposition de témoignage -->\n\nIl manque';
    const { journal } = submit(propose('', ''), {
      EXISTANT: comments(
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
    expect(journal).toContain('api --method PATCH repos/rtes/essai/issues/comments/99 ');
    expect(journal).not.toContain('pr create');
    expect(origin('branch', '--list').trim()).toBe('* main');
  });
  it.each([
    ['the workflow', {}, 'github-actions[bot]'],
    ['the project', { MOI: 'rtes-robot' }, 'rtes-robot'],
  ])('knows its last answer by who it is, which %s’s token says or not', (_, env, login) => {
    const say = (qui: string) =>
      submit(propose('', ''), { EXISTANT: comments([[5, qui, '<!-- proposition de témoignage -->']]), ...env });
    expect(say('"quelqu’un"')).toMatchObject({ status: 0, stderr: '' });
    expect(say('"quelqu’un"').journal).not.toContain('PATCH');
    expect(say(login).journal).toContain('api --method PATCH repos/rtes/essai/issues/comments/5 ');
  });
  it('answers in whole letters, however long the message', () => {
    const where = propose('', '');
    writeFileSync(join(where, 'commentaire.md'), `a${'é'.repeat(40_000)}`);
    const { journal, corps } = submit(where);
    expect(journal).toContain('api --method POST repos/rtes/essai/issues/12/comments');
    expect(corps).toBe(`a${'é'.repeat(29_999)}`);
  });
  it('cuts a long title in whole letters', () => {
    submit(propose('a', `a${'é'.repeat(300)}`, 'x'));
    expect(origin('log', '-1', '--format=%s', 'proposition-12').trim()).toBe(
      `contenu(temoignages): a${'é'.repeat(199)}`,
    );
  });
  it('writes the proposal anew when the message changes, under its new name', () => {
    submit(propose('a', 'A', 'un'));
    const { journal } = submit(propose('b', 'B', 'deux'), {
      DEJA: JSON.stringify([{ url: 'https://github.com/rtes/essai/pull/7', isCrossRepository: false }]),
    });
    expect(origin('diff', '--name-only', 'main', 'proposition-12').trim()).toBe('content/temoignages/b.mdx');
    expect(journal.match(/pr create/g)).toHaveLength(1);
  });
  it('gives another name to the second of two messages read at the same time', () => {
    submit(propose('dupont-friche', 'A', 'un'));
    const { corps } = submit(propose('dupont-friche', 'A', 'deux'), { NUMERO: '13' });
    expect(show('proposition-12', 'content/temoignages/dupont-friche.mdx')).toBe('un');
    expect(show('proposition-13', 'content/temoignages/dupont-friche-13.mdx')).toBe('deux');
    expect(origin('diff', '--name-only', 'main', 'proposition-13').trim()).toBe(
      'content/temoignages/dupont-friche-13.mdx',
    );
    expect(corps).toContain('le vôtre est `content/temoignages/dupont-friche-13.mdx`.');
  });
  it('does not write again what is already there', () => {
    const revision = () => origin('rev-parse', 'proposition-12');
    submit(propose('a', 'A', 'un'));
    const first = revision();
    submit(propose('a', 'A', 'un'));
    expect(revision()).toBe(first);
    submit(propose('a', 'A', 'deux'));
    expect(revision()).not.toBe(first);
  });
  it('no longer rewrites a proposal that was approved, whatever is edited in its message', () => {
    submit(propose('a', 'A', 'x'));
    const approved = [
      { url: 'https://x', isCrossRepository: false, reviews: [{ state: 'COMMENTED' }, { state: 'APPROVED' }] },
    ];
    const { corps } = submit(propose('a', 'A', 'autre texte'), { DEJA: JSON.stringify(approved) });
    expect(corps).toContain('La proposition a été approuvée : votre message ne la change plus.');
    expect(show('proposition-12', 'content/temoignages/a.mdx')).toBe('x');
  });
  it('keeps waiting what one person sends beyond five messages in a day, and says so', () => {
    const messages = (n: number, created_at: string) =>
      JSON.stringify(Array.from({ length: n }, () => ({ created_at })));
    const send = (MESSAGES: string) => submit(propose('a', 'A', 'x'), { MESSAGES });
    const { corps, journal } = send(messages(6, '2999-01-01T00:00:00Z'));
    expect(journal).toContain('issues?creator=une-editrice&labels=t%C3%A9moignage');
    expect(journal).not.toContain('pr create');
    expect(corps).toContain('Vous avez proposé plus de 5 témoignages depuis hier : celui-ci attend.');
    expect(send(messages(6, '2014-04-01T00:00:00Z')).journal).toContain('pr create');
    expect(run('submit.sh', { NUMERO: '12', AUTEUR: 'a&b', DOSSIER: propose('a', 'A', 'x') }).status).toBe(1);
  });
  it.each([
    ['leaves alone a proposal that somebody has worked on', ['relu'], 'relu'],
    ['leaves it alone when its lists were renewed after that', ['relu', 'renewed'], 'relu'],
    ['rewrites one that was only renewed', ['renewed'], 'deux'],
  ])('%s', (_, steps, kept) => {
    submit(propose('a', 'A', 'un'));
    const review = join(folder, `relecture-${steps.join('-')}`);
    git(folder, 'clone', '--quiet', '-b', 'proposition-12', join(folder, 'origine.git'), review);
    for (const step of steps) {
      const robot = ['-c', 'user.name=Propositions', '-c', 'user.email=propositions@users.noreply.github.com'];
      writeFileSync(join(review, step === 'relu' ? 'content/temoignages/a.mdx' : 'content/adresses.lock'), step);
      git(review, 'add', '.');
      git(review, ...(step === 'relu' ? [] : robot), 'commit', '--quiet', '-m', `contenu: ${step}`);
    }
    git(review, 'push', '--quiet');
    const { corps } = submit(propose('a', 'A', 'deux'));
    expect(show('proposition-12', 'content/temoignages/a.mdx')).toBe(kept);
    expect(corps.includes('La proposition a été modifiée à la main depuis')).toBe(kept === 'relu');
  });
  it.each(['../../src/x', 'A', 'a b', '', '-a'])('refuses the file name « %s »', (id) => {
    const { status, stderr } = tryToSubmit(propose(id, 'A', 'x'));
    expect([status, stderr.trim()]).toEqual([1, 'Nom de fichier inattendu']);
  });
});

describe('reserve.sh', () => {
  it('lists the names that other open proposals have taken, and no published one', () => {
    submit(propose('dupont-friche', 'A', 'x'));
    submit(propose('martin-lieu', 'A', 'x'), { NUMERO: '13' });
    const read = (numero: string) => run('reserve.sh', {}, numero).stdout.split('\n').filter(Boolean);
    expect(read('14')).toEqual(['dupont-friche', 'martin-lieu']);
    expect(read('12')).toEqual(['martin-lieu']);
  });
  it('lists nothing when there is no proposal', () =>
    expect(run('reserve.sh', {}, '1')).toMatchObject({ status: 0, stdout: '' }));
});
