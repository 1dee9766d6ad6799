import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { RENSEIGNEMENTS, missingForPublication } from '../../../src/check/publication.ts';

let dossier: string;
beforeAll(() => {
  dossier = mkdtempSync(join(tmpdir(), 'publication-'));
  mkdirSync(join(dossier, 'content'));
});
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

const lancer = (yaml: string) => {
  writeFileSync(join(dossier, 'content/site.yaml'), yaml);
  return new Promise<{ code: number; dit: string }>((accepter) => {
    execFile(process.execPath, [resolve('scripts/check/publication.ts')], { cwd: dossier }, (erreur, stdout, stderr) =>
      accepter({ code: erreur ? Number(erreur.code) : 0, dit: stdout + stderr }),
    );
  });
};

const VALEURS: Record<string, string> = {
  courriel: 'contact@exemple.fr',
  depot: 'https://github.com/exemple/depot',
  'schema-accessibilite': 'https://exemple.fr/schema',
  'licence-donnees': 'https://exemple.fr/licence',
};
/** The file with everything in it, but for the lines given. */
const fichier = (autres: Record<string, string> = {}) =>
  RENSEIGNEMENTS.map(
    (id) => autres[id] ?? `- id: ${id}\n  libelle: Le ${id}\n  valeur: ${VALEURS[id] ?? 'ce qu’il faut'}\n`,
  ).join('');

describe('verifier:publication', () => {
  it('fails, line by line, while something is missing', async () => {
    const { code, dit } = await lancer(
      fichier({
        courriel: '- id: courriel\n  libelle: Courriel de contact\n',
        telephone: '- id: telephone\n  libelle: Téléphone\n',
      }),
    );
    expect(dit).toBe(
      'content/site.yaml: telephone: « Téléphone » manque : ajoutez une ligne « valeur: »\n' +
        'content/site.yaml: courriel: « Courriel de contact » manque : ajoutez une ligne « valeur: »\n' +
        '2 renseignements à compléter.\n',
    );
    expect(code).toBe(1);
  });
  it('fails when a whole line is gone, and says so', async () => {
    expect(await lancer(fichier({ hebergeur: '' }))).toEqual({
      code: 1,
      dit:
        'content/site.yaml: hebergeur: la ligne a disparu : remettez « - id: hebergeur », « libelle: » et « valeur: »\n' +
        '1 renseignement à compléter.\n',
    });
  });
  it('fails when a line cannot be read', async () => {
    const { code, dit } = await lancer(
      fichier({ courriel: '- id: courriel\n  libelle: Courriel de contact\n  valeur: ""\n' }),
    );
    expect(dit).toMatch(/^content\/site\.yaml:15:3: .*valeur/);
    expect(code).toBe(1);
  });
  it.each(['à compléter', 'À compléter par le RTES', '…', '-', 'XXX', 'à venir'])(
    'takes « %s » for nothing',
    (valeur) => {
      expect(missingForPublication(RENSEIGNEMENTS.map((id) => ({ id, libelle: id, valeur })))).toHaveLength(
        RENSEIGNEMENTS.length,
      );
    },
  );
  it('passes when nothing is missing', async () => {
    expect(await lancer(fichier())).toEqual({ code: 0, dit: 'Tout est renseigné.\n' });
  });
  it('does not pass on an empty file', async () => {
    expect((await lancer('')).code).toBe(1);
  });
  it('knows every line of content/site.yaml, and every one that the pages ask for', () => {
    const lignes = parse(readFileSync('content/site.yaml', 'utf8')) as { id: string }[];
    expect(lignes.map((r) => r.id).sort()).toEqual([...RENSEIGNEMENTS].sort());
    const demandes = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((f) => /\.(?:ts|astro)$/.test(f))
      .flatMap((f) => [...readFileSync(join('src', f), 'utf8').matchAll(/\brenseignements\.get\('([\w-]+)'\)/g)])
      .map((m) => m[1]);
    expect(demandes.length).toBeGreaterThan(5);
    expect(demandes.filter((id) => !RENSEIGNEMENTS.some((r) => r === id))).toEqual([]);
  });
});
