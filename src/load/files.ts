import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXTENSION_IMAGE, IMAGE_OCTETS_MAX, lireEnTete } from '../render/image-file.ts';
import { MAX_BYTES, type Fichier } from '../check/rules/files.ts';

/**
 * Reads every file under `content/`, with its path from the project's root. Too large a file is not read. One after the
 * other: for thousands of small files, waiting for each costs the processor several times more than reading it.
 */
export const readFiles = async (racine: string, dossier = 'content'): Promise<Fichier[]> =>
  lireDossier(racine, dossier);

function lireDossier(racine: string, dossier: string): Fichier[] {
  return readdirSync(join(racine, dossier), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !name.endsWith('.lock'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((element): Fichier[] => {
      const chemin = `${dossier}/${element.name}`;
      if (!element.isDirectory()) return [lireFichier(racine, chemin)];
      try {
        return lireDossier(racine, chemin);
      } catch {
        return [illisible(chemin)];
      }
    });
}

function lireFichier(racine: string, chemin: string): Fichier {
  const absolu = join(racine, chemin);
  try {
    const etat = lstatSync(absolu);
    if (EXTENSION_IMAGE.test(chemin)) {
      const image = etat.isFile() && etat.size <= IMAGE_OCTETS_MAX ? lireEnTete(readFileSync(absolu)) : undefined;
      return { chemin, octets: etat.size, lienSymbolique: etat.isSymbolicLink(), texte: '', ...(image && { image }) };
    }
    const lisible = etat.isFile() && etat.size <= MAX_BYTES;
    const texte = lisible ? readFileSync(absolu, 'utf8') : '';
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
