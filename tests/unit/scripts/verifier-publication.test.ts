import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let dossier: string;
beforeAll(() => {
  dossier = mkdtempSync(join(tmpdir(), 'publication-'));
  mkdirSync(join(dossier, 'content'));
});
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

const lancer = (yaml: string) => {
  writeFileSync(join(dossier, 'content/site.yaml'), yaml);
  return new Promise<{ code: number; dit: string }>((accepter) => {
    execFile(
      process.execPath,
      [resolve('scripts/verifier-publication.ts')],
      { cwd: dossier },
      (erreur, stdout, stderr) => accepter({ code: erreur ? Number(erreur.code) : 0, dit: stdout + stderr }),
    );
  });
};

describe('verifier:publication', () => {
  it('fails, line by line, while something is missing', async () => {
    const { code, dit } = await lancer(
      '- id: editeur\n  libelle: Éditeur\n  valeur: RTES\n- id: courriel\n  libelle: Courriel de contact\n- id: telephone\n  libelle: Téléphone\n',
    );
    expect(dit).toBe(
      'content/site.yaml: courriel: « Courriel de contact » manque : ajoutez une ligne « valeur: »\n' +
        'content/site.yaml: telephone: « Téléphone » manque : ajoutez une ligne « valeur: »\n' +
        '2 renseignements à compléter.\n',
    );
    expect(code).toBe(1);
  });
  it('says when one is left', async () => {
    const { code, dit } = await lancer('- id: courriel\n  libelle: Courriel de contact\n');
    expect(dit).toContain('1 renseignement à compléter.\n');
    expect(code).toBe(1);
  });
  it('passes when nothing is missing', async () => {
    expect(await lancer('- id: courriel\n  libelle: Courriel de contact\n  valeur: contact@exemple.fr\n')).toEqual({
      code: 0,
      dit: 'Tout est renseigné.\n',
    });
  });
  it('does not pass on an empty file', async () => {
    expect((await lancer('')).code).toBe(1);
  });
});
