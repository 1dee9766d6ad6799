import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { environment } from './environment.ts';

const execute = promisify(execFile);
/** What is not the project's; what another test may be writing. */
const APART = new Set(['node_modules', '.git', 'dist', '.astro', 'coverage', 'test-results']);

/**
 * A copy of the project, to change and to build: two builds in one folder write the same `.astro/`. Packages are linked
 * one by one, so that Astro keeps its cache in the copy.
 */
export function copyProject(): { root: string; discard: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'reperes-copie-'));
  for (const name of readdirSync('.'))
    if (!APART.has(name) && !name.startsWith('dist-')) cpSync(name, join(root, name), { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync('node_modules'))
    if (!/^\.(?!bin$|package)/.test(name)) symlinkSync(resolve('node_modules', name), join(root, 'node_modules', name));
  return { root, discard: () => rmSync(root, { recursive: true, force: true }) };
}

/** Runs one of the project's programs in the copy. Throws with what it printed. */
export async function run(root: string, args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const { stdout } = await execute(process.execPath, args, {
    cwd: root,
    env: environment({ SITE_URL: 'https://reperes.example', ...env }),
    maxBuffer: 64 * 1024 * 1024,
  }).catch(({ stdout = '', stderr = '' }: { stdout?: string; stderr?: string }) => {
    throw new Error(`${args.join(' ')} :\n${stdout.slice(-3000)}\n${stderr.slice(-3000)}`);
  });
  return stdout;
}

/** Builds the copy, but for its share images. */
export const build = (root: string, env: Record<string, string> = {}): Promise<string> =>
  run(root, ['scripts/build/build.ts'], { SANS_IMAGES: '1', ...env });
