import { relier, type Repertoire } from '../model/repertoire.ts';
import { verifierContenu } from '../check/content.ts';
import type { Contenu } from '../schema/collections.ts';
import { lireFichiers } from './files.ts';

/** The whole content, read and joined without Astro: for scripts. Invalid entries are left out, `npm run verifier` says which. */
export async function lireSite(racine: string): Promise<{ site: Repertoire; pages: Contenu['pages'] }> {
  const { contenu } = verifierContenu(await lireFichiers(racine));
  return { site: relier(contenu), pages: contenu.pages };
}

export const lireRepertoire = async (racine: string): Promise<Repertoire> => (await lireSite(racine)).site;
