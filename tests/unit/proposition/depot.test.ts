import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

// Git and bash are started many times.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** The scripts that write on GitHub, run with a real git repository and a `gh` that only notes what it is asked. */
const RACINE = process.cwd();
let dossier: string;
const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

const GH = `#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$JOURNAL"
for arg in "$@"; do case "$arg" in body=@*) cp "\${arg#body=@}" "$JOURNAL.corps" ;; esac; done
case "$*" in
  "api user"*) exit 1 ;;
  *--silent) [ "$GH_TOKEN" != 'perime' ] ;;
  *"--jq .head.sha") echo "$TETE" ;;
  "pr list"*) printf '%s' "\${DEJA:-}" ;;
  "pr create"*) [ -z "\${REFUS:-}" ] || exit 1; echo https://github.com/rtes/essai/pull/7 ;;
  "api --paginate"*) printf '%s' "\${EXISTANT:-}" ;;
esac
`;

beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'depot-'));
  const bin = join(dossier, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'gh'), GH);
  chmodSync(join(bin, 'gh'), 0o755);
  const origine = join(dossier, 'origine.git');
  execFileSync('git', ['init', '--quiet', '--bare', '-b', 'main', origine]);
  const premier = join(dossier, 'premier');
  git(dossier, 'clone', '--quiet', origine, premier);
  git(premier, 'switch', '--quiet', '-c', 'main');
  mkdirSync(join(premier, 'content/temoignages'), { recursive: true });
  writeFileSync(join(premier, 'content/temoignages/publie.mdx'), 'x');
  git(premier, 'add', '.');
  git(premier, 'commit', '--quiet', '-m', 'un');
  git(premier, 'push', '--quiet', 'origin', 'main');
});
afterEach(() => rmSync(dossier, { recursive: true, force: true }));

let essais = 0;
function lancer(script: string, env: Record<string, string>, ...args: string[]) {
  const copie = join(dossier, `copie-${++essais}`);
  git(dossier, 'clone', '--quiet', join(dossier, 'origine.git'), copie);
  const rendu = spawnSync('bash', [join(RACINE, 'scripts', script), ...args], {
    cwd: copie,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${join(dossier, 'bin')}:${process.env.PATH ?? ''}`,
      JOURNAL: join(dossier, 'journal'),
      GITHUB_REPOSITORY: 'rtes/essai',
      JETON_DU_WORKFLOW: 'x',
      DEPOT_GIT: join(dossier, 'origine.git'),
      ...env,
    },
  });
  const journal = existsSync(join(dossier, 'journal')) ? readFileSync(join(dossier, 'journal'), 'utf8') : '';
  const corps = existsSync(join(dossier, 'journal.corps')) ? readFileSync(join(dossier, 'journal.corps'), 'utf8') : '';
  return { ...rendu, journal, corps };
}
function proposer(id: string, titre: string, texte?: string) {
  const ou = join(dossier, 'proposition');
  rmSync(ou, { recursive: true, force: true });
  mkdirSync(ou);
  writeFileSync(join(ou, 'commentaire.md'), '<!-- proposition de témoignage -->\n\nMerci !\n');
  if (texte === undefined) return ou;
  writeFileSync(join(ou, 'id.txt'), id);
  writeFileSync(join(ou, 'titre.txt'), titre);
  writeFileSync(join(ou, 'temoignage.mdx'), texte);
  return ou;
}
const montrer = (branche: string, chemin: string) => git(join(dossier, 'origine.git'), 'show', `${branche}:${chemin}`);

describe('deposer.sh', () => {
  it('opens a branch with one file and a pull request, and answers under the message', () => {
    const { status, journal, corps } = lancer('deposer.sh', {
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
    const { status, corps, journal } = lancer('deposer.sh', {
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
    const { status, corps } = lancer('deposer.sh', { NUMERO: '12', DOSSIER: proposer('a', 'A', 'x'), REFUS: '1' });
    expect(status).toBe(0);
    expect(montrer('proposition-12', 'content/temoignages/a.mdx')).toBe('x');
    expect(corps).toContain('https://github.com/rtes/essai/compare/main...proposition-12?expand=1');
    expect(corps).not.toContain('La proposition :');
  });
  it('does not take for its own a pull request from a fork whose branch has the same name', () => {
    const { journal } = lancer('deposer.sh', { NUMERO: '12', DOSSIER: proposer('a', 'A', 'x') });
    expect(journal).toMatch(/pr list --head proposition-12 .*select\(\.isCrossRepository \| not\)/);
  });
  it('only answers when the testimony is not complete, in the place of its last answer', () => {
    const { journal } = lancer('deposer.sh', { NUMERO: '12', DOSSIER: proposer('', ''), EXISTANT: '99\n' });
    expect(journal).toContain('api --method PATCH repos/rtes/essai/issues/comments/99');
    expect(journal).not.toContain('pr create');
    expect(git(join(dossier, 'origine.git'), 'branch', '--list').trim()).toBe('* main');
  });
  it('writes the proposal anew when the message changes, under its new name', () => {
    lancer('deposer.sh', { NUMERO: '12', DOSSIER: proposer('a', 'A', 'un') });
    const { journal } = lancer('deposer.sh', {
      NUMERO: '12',
      DOSSIER: proposer('b', 'B', 'deux'),
      DEJA: 'https://github.com/rtes/essai/pull/7',
    });
    expect(git(join(dossier, 'origine.git'), 'diff', '--name-only', 'main', 'proposition-12').trim()).toBe(
      'content/temoignages/b.mdx',
    );
    expect(journal.match(/pr create/g)).toHaveLength(1);
  });
  it('gives another name to the second of two messages read at the same time', () => {
    lancer('deposer.sh', { NUMERO: '12', DOSSIER: proposer('dupont-friche', 'A', 'un') });
    const { corps } = lancer('deposer.sh', { NUMERO: '13', DOSSIER: proposer('dupont-friche', 'A', 'deux') });
    expect(montrer('proposition-12', 'content/temoignages/dupont-friche.mdx')).toBe('un');
    expect(montrer('proposition-13', 'content/temoignages/dupont-friche-13.mdx')).toBe('deux');
    expect(git(join(dossier, 'origine.git'), 'diff', '--name-only', 'main', 'proposition-13').trim()).toBe(
      'content/temoignages/dupont-friche-13.mdx',
    );
    expect(corps).toContain('le vôtre est `content/temoignages/dupont-friche-13.mdx`.');
  });
  it('does not write again what is already there', () => {
    const revision = () => git(join(dossier, 'origine.git'), 'rev-parse', 'proposition-12');
    lancer('deposer.sh', { NUMERO: '12', DOSSIER: proposer('a', 'A', 'un') });
    const premiere = revision();
    lancer('deposer.sh', { NUMERO: '12', DOSSIER: proposer('a', 'A', 'un') });
    expect(revision()).toBe(premiere);
    lancer('deposer.sh', { NUMERO: '12', DOSSIER: proposer('a', 'A', 'deux') });
    expect(revision()).not.toBe(premiere);
  });
  it('leaves alone a proposal that somebody has worked on', () => {
    lancer('deposer.sh', { NUMERO: '12', DOSSIER: proposer('a', 'A', 'un') });
    const relecture = join(dossier, 'relecture');
    git(dossier, 'clone', '--quiet', '-b', 'proposition-12', join(dossier, 'origine.git'), relecture);
    writeFileSync(join(relecture, 'content/temoignages/a.mdx'), 'relu');
    git(relecture, 'commit', '--quiet', '-am', 'relu');
    git(relecture, 'push', '--quiet');
    const { corps } = lancer('deposer.sh', { NUMERO: '12', DOSSIER: proposer('a', 'A', 'deux') });
    expect(montrer('proposition-12', 'content/temoignages/a.mdx')).toBe('relu');
    expect(corps).toContain('La proposition a été modifiée à la main depuis');
  });
  it.each(['../../src/x', 'A', 'a b', '', '-a'])('refuses the file name « %s »', (id) => {
    const { status, stderr } = lancer('deposer.sh', { NUMERO: '12', DOSSIER: proposer(id, 'A', 'x') });
    expect([status, stderr.trim()]).toEqual([1, 'Nom de fichier inattendu']);
  });
});

describe('reserver.sh', () => {
  it('lists the names that other open proposals have taken, and no published one', () => {
    lancer('deposer.sh', { NUMERO: '12', DOSSIER: proposer('dupont-friche', 'A', 'x') });
    lancer('deposer.sh', { NUMERO: '13', DOSSIER: proposer('martin-lieu', 'A', 'x') });
    const lire = (numero: string) => lancer('reserver.sh', {}, numero).stdout.split('\n').filter(Boolean);
    expect(lire('14')).toEqual(['dupont-friche', 'martin-lieu']);
    expect(lire('12')).toEqual(['martin-lieu']);
  });
  it('lists nothing when there is no proposal', () =>
    expect(lancer('reserver.sh', {}, '1')).toMatchObject({ status: 0, stdout: '' }));
});

describe('rapporter.sh', () => {
  const REVISION = 'a'.repeat(40);
  function rapport(texte: string, numero = '7') {
    const ou = join(dossier, 'rapport');
    rmSync(ou, { recursive: true, force: true });
    mkdirSync(ou);
    writeFileSync(join(ou, 'rapport.md'), texte);
    writeFileSync(join(ou, 'numero.txt'), numero);
    return { DOSSIER: ou, REVISION, EXECUTION: '42', TETE: REVISION, GH_TOKEN: 'x' };
  }
  it('publishes the report, disarmed, with the way to the preview', () => {
    const { status, journal, corps } = lancer(
      'rapporter.sh',
      rapport('## Ce que change\n\n@equipe <!-- aperçu de la proposition --> fin'),
    );
    expect(status).toBe(0);
    expect(journal).toContain('api --method POST repos/rtes/essai/issues/7/comments');
    expect(
      corps.startsWith(
        '<!-- aperçu de la proposition -->\nÉcrit automatiquement d’après la proposition elle-même : ce n’est ni une relecture, ni un accord du RTES.\n\n## Ce que change\n',
      ),
    ).toBe(true);
    expect(corps).toContain('@\u200bequipe <\u200b!-- aperçu');
    expect(corps).toContain('https://github.com/rtes/essai/actions/runs/42#artifacts');
  });
  it('rewrites its own comment', () => {
    expect(lancer('rapporter.sh', { ...rapport('x'), EXISTANT: '5\n' }).journal).toContain(
      'api --method PATCH repos/rtes/essai/issues/comments/5',
    );
  });
  it('says nothing of a revision that is no longer the head of the pull request', () => {
    const { status, journal, stdout } = lancer('rapporter.sh', { ...rapport('x'), TETE: 'b'.repeat(40) });
    expect([status, stdout.trim()]).toEqual([0, 'La pull request 7 a changé depuis : ce rapport est périmé.']);
    expect(journal).not.toContain('comments');
  });
  it.each(['7; id', '../7', '', '0'])('refuses the number « %s »', (numero) =>
    expect(lancer('rapporter.sh', rapport('x', numero)).status).toBe(1),
  );
  it('cuts a report that is too long, in whole letters', () => {
    const { corps } = lancer('rapporter.sh', rapport(`a${'é'.repeat(60_000)}`));
    expect(Buffer.byteLength(corps)).toBeLessThan(56_500);
    expect(corps).not.toContain('\ufffd');
  });
});
