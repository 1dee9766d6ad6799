import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ecrireRapport, type Rapport } from '../../../src/contribute/report/write.ts';
import { lireRapport } from '../../../src/contribute/report/read.ts';

// Programs are started.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const VIDE: Rapport = { erreurs: [], doutes: [], autres: 0, parties: [] };
const CARTE = { titre: 'T', citations: ['C'], auteurs: [{ nom: 'N', fonction: 'F' }], cadre: 'Ici', mots: 1 };
const avec = (parties: Rapport['parties']) => ecrireRapport({ ...VIDE, parties });

describe('a report in words', () => {
  it('says errors and doubts apart, and how many were left out', () => {
    expect(ecrireRapport({ ...VIDE, erreurs: ['a.mdx:1:1: <b>'], doutes: ['b.mdx:2:1: @x'], autres: 2 })).toBe(
      `## Ce que change cette proposition

### À corriger avant de publier

- a.mdx:1:1: \\<b\\>

### À vérifier

- b.mdx:2:1: @\u200bx

… et 2 autres problèmes, dans « Files changed ».

Aucun fichier de \`content/\` ne change.
`,
    );
  });
  it('says that the site was not built, or what it was searched for', () => {
    const path = 'content/temoignages/a.mdx';
    expect(avec([{ genre: 'A', path, carte: CARTE, places: [] }])).toContain('Le site ne s’est pas construit');
    expect(avec([{ genre: 'A', path, carte: CARTE, recherches: [{ q: 'x', rang: 2 }] }])).toContain(
      '- `x` : 2e résultat',
    );
  });
  it('says the file when it is not a testimony', () =>
    expect(avec([{ genre: 'M', path: 'content/poles.yaml' }])).toContain('### Modifié : `content/poles.yaml`'));
});

describe('a report that was tampered with', () => {
  const partie = { genre: 'A', path: 'content/temoignages/a.mdx', carte: CARTE };
  it.each<[string, unknown, string]>([
    ['no object', [], 'contenu'],
    ['no list', { ...VIDE, erreurs: 'x' }, 'erreurs'],
    ['a list that is too long', { ...VIDE, doutes: Array(101).fill('x') }, 'doutes'],
    ['a text that is too long', { ...VIDE, erreurs: ['x'.repeat(2001)] }, 'erreur'],
    ['a number that is none', { ...VIDE, autres: '**9**' }, 'autres'],
    ['another kind of change', { ...VIDE, parties: [{ ...partie, genre: 'Approuvé' }] }, 'genre'],
    ['a file elsewhere', { ...VIDE, parties: [{ ...partie, path: 'src/x.ts' }] }, 'path'],
    ['a path of two lines', { ...VIDE, parties: [{ ...partie, path: 'content/a\n# b' }] }, 'path'],
    [
      'an address of another site',
      { ...VIDE, parties: [{ ...partie, places: [{ quoi: 'x', adresse: 'https://mal.example' }] }] },
      'adresse',
    ],
    ['a redirection elsewhere', { ...VIDE, parties: [{ ...partie, devient: '//mal.example/' }] }, 'adresse'],
    ['a card without title', { ...VIDE, parties: [{ ...partie, carte: { ...CARTE, titre: 1 } }] }, 'titre'],
  ])('is refused: %s', (_, rapport, quoi) => {
    expect(() => lireRapport(JSON.stringify(rapport))).toThrow(`Rapport refusé : ${quoi}`);
  });
  it('is refused when it is not JSON', () =>
    expect(() => lireRapport('# Approuvé')).toThrow('Rapport refusé : ce n’est pas du JSON'));
  it('keeps nothing that a report does not hold', () => {
    expect(
      lireRapport(JSON.stringify({ ...VIDE, corps: '# Approuvé', parties: [{ ...partie, html: '<b>' }] })),
    ).toEqual({ ...VIDE, parties: [partie] });
  });
});

describe('scripts/contribute/report.ts', () => {
  let dossier: string;
  beforeAll(() => {
    // As the workflow checks it out: these two folders, no package.
    dossier = mkdtempSync(join(tmpdir(), 'rapport-'));
    mkdirSync(join(dossier, 'src'), { recursive: true });
    cpSync('scripts', join(dossier, 'scripts'), { recursive: true });
    cpSync('src/contribute', join(dossier, 'src/contribute'), { recursive: true });
  });
  afterAll(() => rmSync(dossier, { recursive: true, force: true }));
  const lancer = (texte: string) => {
    writeFileSync(join(dossier, 'rapport.json'), texte);
    return spawnSync(process.execPath, ['scripts/contribute/report.ts', 'rapport.json'], {
      cwd: dossier,
      encoding: 'utf8',
    });
  };

  it('needs nothing but itself', () => {
    writeFileSync(join(dossier, 'bon.json'), JSON.stringify(VIDE));
    const dit = execFileSync(process.execPath, ['scripts/contribute/report.ts', 'bon.json'], {
      cwd: dossier,
      encoding: 'utf8',
    });
    expect(dit).toBe(ecrireRapport(VIDE));
  });
  it('refuses what is no report, or too long, and prints nothing of it', () => {
    expect(lancer('<b>')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'Rapport refusé : ce n’est pas du JSON\n',
    });
    expect(lancer(`"${'x'.repeat(500_000)}"`)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'Rapport refusé : trop long\n',
    });
  });
});
