import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { ensureBrowser } from '../scripts/measure/browser.ts';
import { serveSite } from '../scripts/build/server.ts';
import { environment } from './environment.ts';

const executer = promisify(execFile);

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served, without a closing slash. */
    adresse: string;
  }
}

const memoire = globalThis as { site?: Promise<{ adresse: string; fermer: () => void }> };

async function construire() {
  if (process.env.TESTS_SANS_CONSTRUIRE !== '1') {
    await executer('npm', ['run', 'build', '--silent'], {
      env: environment({ SITE_URL: 'https://reperes.example' }),
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === 'win32',
    }).catch((erreur: { stdout?: string; stderr?: string }) => {
      throw new Error(
        `Le site ne se construit pas :\n${(erreur.stdout ?? '').slice(-4000)}\n${(erreur.stderr ?? '').slice(-4000)}`,
      );
    });
  }
  const serveur = await serveSite('dist', 0);
  const { port } = serveur.address() as { port: number };
  return { adresse: `http://localhost:${port}`, fermer: () => serveur.close() };
}

/** Builds the site once for the whole run, whatever number of projects asks, and serves it. */
export default async function preparer(projet: TestProject) {
  memoire.site ??= construire();
  if (projet.name === 'browser' || projet.name === 'slow') await ensureBrowser();
  const { adresse, fermer } = await memoire.site;
  projet.provide('adresse', adresse);
  return fermer;
}
