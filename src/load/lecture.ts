import { relier, type Repertoire } from '../domain/repertoire.ts';
import { verifierContenu } from '../domain/verification/ensemble.ts';
import { lireFichiers } from './fichiers.ts';

/** The whole content, read and joined without Astro: for scripts. Invalid entries are left out, `npm run verifier` says which. */
export async function lireRepertoire(racine: string): Promise<Repertoire> {
  return relier(verifierContenu(await lireFichiers(racine)).contenu);
}
