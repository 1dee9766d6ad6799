// Knows whether the site that stands in dist/ is the one that a build would make again.
import { execFileSync } from 'node:child_process';
import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { commitDate } from '../../src/load/git.ts';

/** All that a build reads in the project. */
const SOURCES = [
  'content',
  'src',
  'scripts',
  'public',
  'docs',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
/** What it reads of its environment. */
const VARIABLES = ['SITE_URL', 'BASE_PATH', 'SANS_IMAGES', 'NODE_ENV'];
/** Where the last finished build is remembered. */
export const MEMOIRE = 'node_modules/.cache/reperes-construction.json';

function fichiers(racine: string, dossier: string): string[] {
  return readdirSync(join(racine, dossier), { recursive: true, withFileTypes: true })
    .filter((e) => !e.isDirectory())
    .map((e) => join(e.parentPath, e.name))
    .sort();
}

function ajouterSource(hache: Hash, racine: string, nom: string) {
  const etat = statSync(join(racine, nom), { throwIfNoEntry: false });
  if (!etat) return;
  const noms = etat.isDirectory() ? fichiers(racine, nom) : [join(racine, nom)];
  for (const fichier of noms) {
    const octets = readFileSync(fichier);
    hache.update(`${fichier.slice(racine.length)}\0${octets.length}\0`).update(octets);
  }
}

/** The date of the last change of the content, which the published data say, is git's. */
function dernierChangement(racine: string): string {
  try {
    return execFileSync('git', ['log', '-1', '--format=%cs', '--', 'content'], {
      cwd: racine,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}

/** Digest of everything that makes the site: sources, packages, environment. */
export function empreinteDesSources(racine: string, env: Readonly<Record<string, string | undefined>>): string {
  const hache = createHash('sha256').update(
    `${process.version}\0${dernierChangement(racine)}\0${commitDate(env) ?? ''}`,
  );
  for (const nom of VARIABLES) hache.update(`${nom}=${env[nom] ?? ''}\0`);
  for (const nom of SOURCES) ajouterSource(hache, racine, nom);
  return hache.digest('hex');
}

/** Digest of the names, sizes and dates of the files of a built site: one file touched, added or gone, and it changes. */
export function empreinteDuSite(dist: string): string {
  const hache = createHash('sha256');
  for (const fichier of fichiers(dist, '.')) {
    const { size, mtimeMs } = statSync(fichier);
    hache.update(`${fichier}\0${size}\0${mtimeMs}\0`);
  }
  return hache.digest('hex');
}

/** Whether `dist` holds, untouched, what these sources gave. Anything that cannot be read means no. */
export async function estInchange(racine: string, dist: string, sources: string): Promise<boolean> {
  try {
    const connu = JSON.parse(await readFile(join(racine, MEMOIRE), 'utf8')) as { sources?: string; site?: string };
    return connu.sources === sources && connu.site === empreinteDuSite(join(racine, dist));
  } catch {
    return false;
  }
}

/** Remembers what stands in `dist`, and what it was made of. */
export async function noter(racine: string, dist: string, sources: string): Promise<void> {
  await mkdir(dirname(join(racine, MEMOIRE)), { recursive: true });
  await writeFile(join(racine, MEMOIRE), JSON.stringify({ sources, site: empreinteDuSite(join(racine, dist)) }));
}
