import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { writeReport, type Report } from '../../../src/contribute/report/write.ts';
import { readReport } from '../../../src/contribute/report/read.ts';

// Programs are started.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const VIDE: Report = { errors: [], doubts: [], others: 0, parts: [] };
const CARTE = { titre: 'T', citations: ['C'], auteurs: [{ nom: 'N', fonction: 'F' }], setting: 'Ici', words: 1 };
const avec = (parts: Report['parts']) => writeReport({ ...VIDE, parts });

describe('a report in words', () => {
  it('says errors and doubts apart, and how many were left out', () => {
    expect(writeReport({ ...VIDE, errors: ['a.mdx:1:1: <b>'], doubts: ['b.mdx:2:1: @x'], others: 2 })).toBe(
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
  it('says the file when it is not a testimony', () =>
    expect(avec([{ status: 'M', path: 'content/poles.yaml' }])).toContain('### Modifié : `content/poles.yaml`'));
});

describe('a report that was tampered with', () => {
  const partie = { status: 'A', path: 'content/temoignages/a.mdx', card: CARTE };
  it.each<[string, unknown, string]>([
    ['no object', [], 'contenu'],
    ['no list', { ...VIDE, errors: 'x' }, 'erreurs'],
    ['a list that is too long', { ...VIDE, doubts: Array(101).fill('x') }, 'doutes'],
    ['a text that is too long', { ...VIDE, errors: ['x'.repeat(2001)] }, 'erreur'],
    ['a number that is none', { ...VIDE, others: '**9**' }, 'autres'],
    ['another kind of change', { ...VIDE, parts: [{ ...partie, status: 'Approuvé' }] }, 'status'],
    ['a file elsewhere', { ...VIDE, parts: [{ ...partie, path: 'src/x.ts' }] }, 'path'],
    ['a path of two lines', { ...VIDE, parts: [{ ...partie, path: 'content/a\n# b' }] }, 'path'],
    [
      'an address of another site',
      { ...VIDE, parts: [{ ...partie, places: [{ what: 'x', address: 'https://mal.example' }] }] },
      'adresse',
    ],
    ['a redirection elsewhere', { ...VIDE, parts: [{ ...partie, becomes: '//mal.example/' }] }, 'adresse'],
    ['a card without title', { ...VIDE, parts: [{ ...partie, card: { ...CARTE, titre: 1 } }] }, 'titre'],
  ])('is refused: %s', (_, rapport, what) => {
    expect(() => readReport(JSON.stringify(rapport))).toThrow(`Rapport refusé : ${what}`);
  });
  it('is refused when it is not JSON', () =>
    expect(() => readReport('# Approuvé')).toThrow('Rapport refusé : ce n’est pas du JSON'));
  it('keeps nothing that a report does not hold', () => {
    expect(readReport(JSON.stringify({ ...VIDE, corps: '# Approuvé', parts: [{ ...partie, html: '<b>' }] }))).toEqual({
      ...VIDE,
      parts: [partie],
    });
  });
});

describe('scripts/contribute/report.ts', () => {
  let folder: string;
  beforeAll(() => {
    // As the workflow checks it out: these two folders, no package.
    folder = mkdtempSync(join(tmpdir(), 'rapport-'));
    mkdirSync(join(folder, 'src'), { recursive: true });
    cpSync('scripts', join(folder, 'scripts'), { recursive: true });
    cpSync('src/contribute', join(folder, 'src/contribute'), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (texte: string) => {
    writeFileSync(join(folder, 'rapport.json'), texte);
    return spawnSync(process.execPath, ['scripts/contribute/report.ts', 'rapport.json'], {
      cwd: folder,
      encoding: 'utf8',
    });
  };

  it('needs nothing but itself', () => {
    writeFileSync(join(folder, 'bon.json'), JSON.stringify(VIDE));
    const dit = execFileSync(process.execPath, ['scripts/contribute/report.ts', 'bon.json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(dit).toBe(writeReport(VIDE));
  });
  it('refuses what is no report, or too long, and prints nothing of it', () => {
    expect(run('<b>')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'Rapport refusé : ce n’est pas du JSON\n',
    });
    expect(run(`"${'x'.repeat(500_000)}"`)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'Rapport refusé : trop long\n',
    });
  });
});
