// Writes the files of the site that are no page of Astro's: frames for other sites, parts of the open data.
import { mkdirSync, writeFileSync } from 'node:fs';
import { readdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { partiesDesDonnees } from '../../src/publish/data/parts.ts';
import type { Site } from '../../src/model/repertoire.ts';
import { adresses, withBase } from '../../src/render/base-path.ts';
import { cadres } from '../../src/publish/frames/frames.ts';
import { fr } from '../../src/render/typography.ts';
import { readDepartements } from '../../src/search/index/departements.ts';

/** Writes them under `dossier`, by their address; says how many. `env` tells where the site is published. */
export function ecrireHorsPages(
  site: Site,
  dossier: string,
  env: Readonly<Record<string, string | undefined>>,
): number {
  const { site: origine, base } = adresses(env);
  const absolue = (adresse: string) => new URL(withBase(adresse, base), origine).href;
  const departements = new Map(readDepartements().map((d) => [d.code, d.nom]));
  const fichiers = [
    ...[...cadres({ site, absolue }, base)].map(([nom, ecrire]) => [`integrer/${nom}`, ecrire] as const),
    ...[...partiesDesDonnees({ site, absolue, departements }, fr)].map(
      ([nom, { ecrire }]) => [`donnees/${nom}`, ecrire] as const,
    ),
  ];
  const faits = new Set<string>();
  for (const [nom, ecrire] of fichiers) {
    const fichier = join(dossier, nom);
    const sous = dirname(fichier);
    if (!faits.has(sous)) mkdirSync(sous, { recursive: true });
    faits.add(sous);
    writeFileSync(fichier, ecrire());
  }
  return fichiers.length;
}

/** Moves all that stands in `de` into `vers`, folder into folder. Throws when a file is already there. */
export async function fusionner(de: string, vers: string): Promise<void> {
  for (const entree of await readdir(de, { withFileTypes: true })) {
    const [la, ici] = [join(de, entree.name), join(vers, entree.name)];
    const deja = await stat(ici).catch(() => undefined);
    if (!deja) await rename(la, ici);
    else if (entree.isDirectory() && deja.isDirectory()) await fusionner(la, ici);
    else throw new Error(`${ici} est écrit deux fois.`);
  }
}
