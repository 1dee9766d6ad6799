import { lstat, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { OCTETS_MAX, type Fichier } from '../domain/verification/fichiers.ts';

/** Reads every file under `content/`, with its path from the project's root. Too large a file is not read. */
export async function lireFichiers(racine: string, dossier = 'content'): Promise<Fichier[]> {
  const absolu = join(racine, dossier);
  const noms = (await readdir(absolu)).filter((nom) => !nom.startsWith('.')).sort();
  const trouves = await Promise.all(
    noms.map(async (nom): Promise<Fichier[]> => {
      const chemin = `${dossier}/${nom}`;
      const etat = await lstat(join(racine, chemin));
      if (etat.isDirectory()) return lireFichiers(racine, chemin);
      const lisible = etat.isFile() && etat.size <= OCTETS_MAX;
      const texte = lisible ? await readFile(join(racine, chemin), 'utf8') : '';
      return [{ chemin, octets: etat.size, lienSymbolique: etat.isSymbolicLink(), texte }];
    }),
  );
  return trouves.flat();
}
