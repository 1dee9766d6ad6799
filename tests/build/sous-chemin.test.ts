import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { environment } from '../environment.ts';
import { lirePages, suivreLiens } from './pages.ts';

const executer = promisify(execFile);
let dossier: string;

beforeAll(async () => {
  dossier = mkdtempSync(join(tmpdir(), 'reperes-'));
  await executer(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', dossier], {
    env: environment({ SITE_URL: 'https://rtes.example', BASE_PATH: '/reperes' }),
    maxBuffer: 64 * 1024 * 1024,
  });
});
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

it('works under a sub-path: every link stays inside it and leads somewhere', () => {
  const { suivis, casses } = suivreLiens(dossier, '/reperes');
  expect(casses.slice(0, 30)).toEqual([]);
  expect(suivis).toBeGreaterThan(5000);
});

it('gives addresses with the sub-path to machines too', () => {
  const accueil = lirePages(dossier).find((p) => p.adresse === '/')?.html ?? '';
  expect(accueil).toContain('<link rel="canonical" href="https://rtes.example/reperes/"');
  expect(readFileSync(join(dossier, 'robots.txt'), 'utf8')).toContain(
    'Sitemap: https://rtes.example/reperes/sitemap-index.xml',
  );
  expect(readFileSync(join(dossier, 'sitemap-0.xml'), 'utf8')).toContain(
    '<loc>https://rtes.example/reperes/glossaire/</loc>',
  );
});
