import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach } from 'vitest';
import { newFolder, put } from '../../fixtures/folder.ts';

/**
 * The scripts that write on GitHub, run with a real git repository and a `gh` that notes what it is asked. As the real
 * one does, it answers in JSON through the filter it is given, and shows GitHub's refusal without filtering it.
 */
const ROOT = process.cwd();
/** A machine that has only Node, npm and git. */
const WITHOUT_JQ = process.env.SANS_JQ === '1' || spawnSync('jq', ['--version']).status !== 0;
/** A folder of its own for each test. */
export let folder: string;
export const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

const GH = `#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$JOURNAL"
for arg in "$@"; do case "$arg" in body=@*) cp "\${arg#body=@}" "$JOURNAL.corps" ;; esac; done
filtre=''
for ((i = 1; i <= $#; i++)); do if [ "\${!i}" = --jq ]; then n=$((i + 1)); filtre="\${!n}"; fi; done
filtrer() { if [ -n "$filtre" ]; then jq -r "$filtre"; else cat; fi; }
case "$*" in
  "api user"*)
    if [ -z "\${MOI:-}" ]; then printf '{"message":"Resource not accessible by integration","status":"403"}'; exit 1; fi
    printf '{"login":"%s"}' "$MOI" | filtrer ;;
  *--silent) [ "$GH_TOKEN" != 'perime' ] ;;
  *"--jq .head.sha") printf '{"head":{"sha":"%s"}}' "$TETE" | filtrer ;;
  *issues\\?creator=*) printf '%s' "\${MESSAGES:-[]}" | filtrer ;;
  *pulls/*/files*) printf '%s' "$FICHIERS" | filtrer ;;
  "pr list"*) printf '%s' "\${DEJA:-[]}" | filtrer ;;
  "pr create"*) [ -z "\${REFUS:-}" ] || exit 1; echo https://github.com/rtes/essai/pull/7 ;;
  "api --paginate"*) printf '%s' "\${EXISTANT:-[]}" | filtrer ;;
esac
`;

/** A repository with one testimony, and a `gh`: made once, copied for each test. */
function makeTemplate(folder: string): void {
  const program = (name: string, text: string) => {
    put(folder, { [`bin/${name}`]: text });
    chmodSync(join(folder, 'bin', name), 0o755);
  };
  program('gh', GH);
  if (WITHOUT_JQ)
    program('jq', `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, 'tests/fixtures/jq.mjs')}' "$@"\n`);
  const origin = join(folder, 'origine.git');
  const first = join(folder, 'premier');
  git(folder, 'init', '--quiet', '--bare', '-b', 'main', origin);
  git(folder, 'clone', '--quiet', origin, first);
  git(first, 'switch', '--quiet', '-c', 'main');
  put(first, { 'content/temoignages/publie.mdx': 'x' });
  git(first, 'add', '.');
  git(first, 'commit', '--quiet', '-m', 'un');
  git(first, 'push', '--quiet', 'origin', 'main');
}

/** The repository of each test is its own. */
export function withRepository() {
  const template = newFolder();
  beforeAll(() => makeTemplate(template));
  beforeEach(() => {
    folder = newFolder();
    cpSync(template, folder, { recursive: true });
  });
}

let sorted = 0;
export function run(script: string, env: Record<string, string>, ...args: string[]) {
  const copie = join(folder, `copie-${++sorted}`);
  git(folder, 'clone', '--quiet', join(folder, 'origine.git'), copie);
  const answer = spawnSync('bash', [join(ROOT, 'scripts/contribute', script), ...args], {
    cwd: copie,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${join(folder, 'bin')}:${process.env.PATH ?? ''}`,
      JOURNAL: join(folder, 'journal'),
      GITHUB_REPOSITORY: 'rtes/essai',
      JETON_DU_WORKFLOW: 'x',
      AUTEUR: 'une-editrice',
      FICHIERS: '[{"filename":"content/temoignages/a.mdx"}]',
      DEPOT_GIT: join(folder, 'origine.git'),
      ...env,
    },
  });
  const noted = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '');
  return { ...answer, journal: noted('journal'), corps: noted('journal.corps') };
}
export function propose(id: string, titre: string, texte?: string) {
  const where = join(folder, 'proposition');
  rmSync(where, { recursive: true, force: true });
  put(where, { 'commentaire.md': '<!-- proposition de témoignage -->\n\nMerci !\n' });
  if (texte !== undefined) put(where, { 'id.txt': id, 'titre.txt': titre, 'temoignage.mdx': texte });
  return where;
}
/** Comments under a message, as GitHub gives them: one array a page. */
export const comments = (...pages: [id: number, login: string, body: string][][]) =>
  pages.map((p) => JSON.stringify(p.map(([id, login, body]) => ({ id, user: { login }, body })))).join('');
export const show = (branch: string, path: string) => git(join(folder, 'origine.git'), 'show', `${branch}:${path}`);
