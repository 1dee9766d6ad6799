import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';

interface Travail {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  environment?: unknown;
  needs?: string;
  steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Travail>;
}
const DOSSIER = '.github/workflows/';
const NOMS = readdirSync(DOSSIER).filter((n) => /\.ya?ml$/.test(n));
const texte = (nom: string) => readFileSync(DOSSIER + nom, 'utf8');
const lire = (nom: string) => parse(texte(nom)) as Workflow;

describe.each(NOMS)('%s', (nom) => {
  it('pins each action by commit, and says which version that is', () => {
    const lignes = texte(nom)
      .split('\n')
      .filter((l) => /\buses:/.test(l));
    for (const ligne of lignes) expect(ligne).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });
  it('gives no right to write but to a job that names it, and ends some day', () => {
    const { permissions, jobs } = lire(nom);
    expect(Object.values(permissions)).not.toContain('write');
    for (const travail of Object.values(jobs)) {
      expect(travail['timeout-minutes']).toBeGreaterThan(0);
      expect(typeof (travail.permissions ?? {})).toBe('object');
    }
  });
  it('never runs contributed code with rights', () => {
    expect(Object.keys(lire(nom).on)).not.toContain('pull_request_target');
    const { jobs } = lire(nom);
    for (const { steps, permissions = {} } of Object.values(jobs)) {
      const ecrit = Object.values(permissions).includes('write');
      if (ecrit)
        expect(steps.filter(({ run }) => /\bnpm (?:ci|test|run|install)\b|\bnode\b/.test(run ?? ''))).toEqual([]);
    }
  });
  it('leaves no credential in the checkout', () => {
    const checkouts = Object.values(lire(nom).jobs).flatMap((j) =>
      j.steps.filter((s) => s.uses?.startsWith('actions/checkout@')),
    );
    for (const { with: avec } of checkouts) expect(avec?.['persist-credentials']).toBe(false);
  });
  it('puts nothing that others typed into the text of a command', () => {
    for (const { steps } of Object.values(lire(nom).jobs))
      for (const { run } of steps) expect(run ?? '').not.toMatch(/\$\{\{/);
  });
  it('installs what is locked, and nothing else', () => {
    expect(texte(nom)).not.toMatch(/npm (?:i|install|update)\b|npx /);
  });
});

describe('publier.yml', () => {
  const { jobs } = lire('publier.yml');
  it('puts a site online only after it was built and its addresses tried, in one piece', () => {
    expect(jobs.publier?.needs).toBe('construire');
    expect(jobs.publier?.steps.map((s) => s.uses?.split('@')[0])).toEqual(['actions/deploy-pages']);
    const etapes = jobs.construire?.steps.map((s) => s.run ?? s.uses?.split('@')[0] ?? '') ?? [];
    const rang = (motif: RegExp) => etapes.findIndex((e) => motif.test(e));
    expect(rang(/^npm ci/)).toBeGreaterThanOrEqual(0);
    expect(rang(/npm run build\b/)).toBeGreaterThan(rang(/^npm ci/));
    expect(rang(/tests\/build\/adresses/)).toBeGreaterThan(rang(/npm run build\b/));
    expect(rang(/upload-pages-artifact/)).toBe(etapes.length - 1);
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
  const { on, jobs } = lire('nuit.yml');
  expect(on).toEqual({
    schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/) as string }],
    workflow_dispatch: null,
  });
  expect(jobs.lents?.steps.map(({ run }) => run).filter(Boolean)).toEqual(['npm ci', 'npm run test:slow']);
});

it('is kept fresh, actions and packages alike', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
    updates: { 'package-ecosystem': string }[];
  };
  expect(updates.map((u) => u['package-ecosystem']).sort()).toEqual(['github-actions', 'npm']);
});

it('gives no build step a file that comes from elsewhere than the registry', () => {
  const verrou = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { resolved?: string; integrity?: string }>;
  };
  const ailleurs = Object.entries(verrou.packages).filter(
    ([, p]) => p.resolved !== undefined && !p.resolved.startsWith('https://registry.npmjs.org/'),
  );
  expect(ailleurs.map(([nom]) => nom)).toEqual([]);
});
