import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { environment } from './environment.ts';

const executer = promisify(execFile);

/** A cold build of the site elsewhere, with a cache of its own: nothing of the work tree is read or written but the sources. */
export async function buildElsewhere(
  env: Record<string, string> = {},
): Promise<{ dossier: string; effacer: () => void }> {
  const racine = mkdtempSync(join(tmpdir(), 'reperes-'));
  const dossier = join(racine, 'site');
  const programme = `import { build } from 'astro'; await build(${JSON.stringify({ outDir: dossier, cacheDir: join(racine, 'cache'), logLevel: 'error' })});`;
  await executer(process.execPath, ['--input-type=module', '-e', programme], {
    env: environment({ SITE_URL: 'https://reperes.example', ...env }),
    maxBuffer: 64 * 1024 * 1024,
  });
  return { dossier, effacer: () => rmSync(racine, { recursive: true, force: true }) };
}
