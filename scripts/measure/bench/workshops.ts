// Two sites of the same made-up content, side by side and away from the project: ours, and a bare one.
import { cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generer } from './generator.ts';

/** What our build reads; the content is made up. */
const NOTRES = ['src', 'scripts', 'public', 'docs', 'astro.config.mjs', 'package.json', 'package-lock.json'];
/** Caches of the project stay in the project: each measured site has its own. */
const CACHES = new Set(['.astro', '.cache', '.vite', '.vite-temp', '.package-lock.json']);

async function relierPaquets(racine: string, cible: string): Promise<void> {
  await mkdir(join(cible, 'node_modules'), { recursive: true });
  for (const nom of await readdir(join(racine, 'node_modules')))
    if (!CACHES.has(nom))
      await symlink(join(racine, 'node_modules', nom), join(cible, 'node_modules', nom), 'junction').catch(
        (erreur: NodeJS.ErrnoException) => {
          // A plain file cannot be a junction, and none is needed.
          if (erreur.code !== 'EPERM') throw erreur;
        },
      );
}

export interface Ateliers {
  nous: string;
  nu: string;
}

/** Writes both sites under `dossier`, with the real content and `n` made-up testimonies. */
export async function preparer(racine: string, dossier: string, n: number): Promise<Ateliers> {
  const nous = join(dossier, 'nous');
  const nu = join(dossier, 'nu');
  await relierPaquets(racine, nous);
  for (const nom of NOTRES) await cp(join(racine, nom), join(nous, nom), { recursive: true });
  await relierPaquets(racine, nu);
  await cp(join(racine, 'scripts/measure/bench/bare'), nu, { recursive: true });
  await writeFile(join(nu, 'package.json'), '{ "name": "nu", "private": true, "type": "module" }\n');
  await generer(join(racine, 'content'), join(nous, 'content'), n);
  await cp(join(nous, 'content'), join(nu, 'content'), { recursive: true });
  return { nous, nu };
}

/** The commands that make each site, run from its folder. */
export const COMMANDES: Record<keyof Ateliers, string[][]> = {
  nous: [[process.execPath, 'scripts/build/build.ts']],
  nu: [
    [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'],
    [join('node_modules', '.bin', 'pagefind'), '--site', 'dist'],
  ],
};
