import { textFile } from '../../src/check/rules/files.ts';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { demander } from '../../scripts/measure/search-eval.ts';
import { serveSite } from '../../scripts/build/server.ts';
import { checkContent } from '../../src/check/content.ts';
import { environment } from '../environment.ts';
import { ANSWERS } from '../fixtures/proposal.ts';

const executer = promisify(execFile);
const A_PART = new Set(['node_modules', '.git', 'dist', '.astro', 'coverage']);

/** A copy of the project to add to. Packages are linked one by one, so that Astro keeps its cache in the copy. */
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
export const construire = async (racine: string): Promise<void> => {
  await lancerAvec({ SANS_IMAGES: '1' }, racine, 'scripts/build/build.ts');
};

/** A file of a testimony as the site reads it, but for its address: the same words may be quoted in two ways in YAML. */
export function lireEntree(texte: string): Record<string, unknown> {
  const fichier = textFile('content/temoignages/x.mdx', texte);
  const [entree] = checkContent([fichier]).contenu.temoignages;
  if (entree === undefined) throw new Error(`Ce fichier ne se lit pas :\n${texte}`);
  return { ...entree };
}

export interface Trouve {
  /** The page of the testimony shows its title and its quotation. */
  page: boolean;
  region: boolean;
  departement: boolean;
  levier: boolean;
  personne: boolean;
  flux: boolean;
  sources: boolean;
  /** Rank among the results of each search, from 1; 0 when it is not there. */
  recherche: Record<string, number>;
}

/** Where a testimony of the example is found in the built copy. */
export async function constater(
  racine: string,
  id: string,
  browser: Browser,
  recherches: readonly string[],
): Promise<Trouve> {
  const dist = join(racine, 'dist');
  const page = (adresse: string) => readFileSync(join(dist, adresse, 'index.html'), 'utf8');
  const lien = `href="/temoignages/${id}/`;
  const serveur = await serveSite(dist, 0);
  const onglet = await browser.newPage();
  const rangs: Record<string, number> = {};
  try {
    const adresse = `http://localhost:${(serveur.address() as { port: number }).port}`;
    for (const q of recherches)
      rangs[q] = (await demander(onglet, adresse, q)).findIndex((r) => r.startsWith(`/temoignages/${id}/`)) + 1;
  } finally {
    await onglet.close();
    serveur.close();
  }
  const { titre = '', citation1 = '' } = ANSWERS;
  const sienne = page(`temoignages/${id}`)
    .replaceAll('’', "'")
    .replace(/[\u00a0\u202f]/g, ' ');
  return {
    page: sienne.includes(titre) && sienne.includes(citation1),
    region: page('regions/occitanie').includes(lien),
    departement: page('departements/31').includes(lien),
    levier:
      page('leviers/amenagement-immobilier').includes(lien) ||
      page('leviers/amenagement-immobilier/voix').includes(lien),
    personne: page('personnes/camille-dupont').includes(lien),
    flux: ['temoignages', 'regions/occitanie', 'leviers/amenagement-immobilier'].every((nom) =>
      readFileSync(join(dist, `donnees/${nom}.atom`), 'utf8').includes(`/temoignages/${id}/`),
    ),
    sources: page('sources').includes('id="contributions"'),
    recherche: rangs,
  };
}

/** What each of the three ways must lead to. */
export const PARTOUT: Trouve = {
  page: true,
  region: true,
  departement: true,
  levier: true,
  personne: true,
  flux: true,
  sources: true,
  recherche: { 'Camille Dupont': 2, 'friche Occitanie': 1, 'racheter une friche': 1 },
};
export const RECHERCHES = Object.keys(PARTOUT.recherche);
