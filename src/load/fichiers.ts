import { lstat, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EXTENSION_IMAGE, IMAGE_OCTETS_MAX, lireEnTete } from '../domain/image.ts';
import { OCTETS_MAX, type Fichier } from '../domain/verification/fichiers.ts';

/** Open files are counted by the system: a content of thousands of entries is read in batches. */
const PAR_LOT = 64;

/** Reads every file under `content/`, with its path from the project's root. Too large a file is not read. */
export async function lireFichiers(racine: string, dossier = 'content'): Promise<Fichier[]> {
  const elements = (await readdir(join(racine, dossier), { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith('.') && !name.endsWith('.lock'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const fichiers: Fichier[] = [];
  for (let i = 0; i < elements.length; i += PAR_LOT) {
    const lus = await Promise.all(
      elements.slice(i, i + PAR_LOT).map(async (element): Promise<Fichier[]> => {
        const chemin = `${dossier}/${element.name}`;
        if (!element.isDirectory()) return [await lireFichier(racine, chemin)];
        return lireFichiers(racine, chemin).catch(() => [illisible(chemin)]);
      }),
    );
    fichiers.push(...lus.flat());
  }
  return fichiers;
}

async function lireFichier(racine: string, chemin: string): Promise<Fichier> {
  const absolu = join(racine, chemin);
  try {
    const etat = await lstat(absolu);
    if (EXTENSION_IMAGE.test(chemin)) {
      const image = etat.isFile() && etat.size <= IMAGE_OCTETS_MAX ? lireEnTete(await readFile(absolu)) : undefined;
      return { chemin, octets: etat.size, lienSymbolique: etat.isSymbolicLink(), texte: '', ...(image && { image }) };
    }
    const lisible = etat.isFile() && etat.size <= OCTETS_MAX;
    const texte = lisible ? await readFile(absolu, 'utf8') : '';
    return { chemin, octets: etat.size, lienSymbolique: etat.isSymbolicLink(), texte };
  } catch {
    return illisible(chemin);
  }
}

const illisible = (chemin: string): Fichier => ({
  chemin,
  octets: 0,
  lienSymbolique: false,
  texte: '',
  illisible: true,
});
