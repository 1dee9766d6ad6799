import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { environment } from './environment.ts';

const executer = promisify(execFile);
const A_PART = new Set(['node_modules', '.git', 'dist', '.astro', 'coverage']);

/**
 * A copy of the project, to change and to build: two builds in one folder write the same `.astro/`. Packages are linked
 * one by one, so that Astro keeps its cache in the copy.
 */
export function copier(): { racine: string; jeter: () => void } {
  const racine = mkdtempSync(join(tmpdir(), 'reperes-copie-'));
  for (const nom of readdirSync('.'))
    if (!A_PART.has(nom) && !nom.startsWith('dist-')) cpSync(nom, join(racine, nom), { recursive: true });
  mkdirSync(join(racine, 'node_modules'));
  for (const nom of readdirSync('node_modules'))
    if (!/^\.(?!bin$|package)/.test(nom)) symlinkSync(resolve('node_modules', nom), join(racine, 'node_modules', nom));
  return { racine, jeter: () => rmSync(racine, { recursive: true, force: true }) };
}

/** Runs one of the project's commands in the copy. Throws with what it printed. */
export const lancer = (racine: string, ...args: string[]): Promise<string> => lancerAvec({}, racine, ...args);

/** The same, with some variables of its own. */
export async function lancerAvec(env: Record<string, string>, racine: string, ...args: string[]): Promise<string> {
  const { stdout } = await executer(process.execPath, args, {
    cwd: racine,
    env: environment({ SITE_URL: 'https://reperes.example', ...env }),
    maxBuffer: 64 * 1024 * 1024,
  }).catch((erreur: { stdout?: string; stderr?: string }) => {
    throw new Error(
      `${args.join(' ')} :\n${(erreur.stdout ?? '').slice(-3000)}\n${(erreur.stderr ?? '').slice(-3000)}`,
    );
  });
  return stdout;
}

/** Builds the copy, but for its share images. */
export const construire = async (racine: string, env: Record<string, string> = {}): Promise<void> => {
  await lancerAvec({ SANS_IMAGES: '1', ...env }, racine, 'scripts/build/build.ts');
};
