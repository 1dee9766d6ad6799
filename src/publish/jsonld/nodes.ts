import type { CitationContext } from '../citation/records.ts';
import type { Site } from '../../model/repertoire.ts';

/** A node of schema.org, as JSON-LD writes it. */
export interface Noeud {
  '@type': string;
  [propriete: string]: unknown;
}
export type Monde = CitationContext & { site: Site };

export const RTES: Noeud = {
  '@type': 'Organization',
  name: 'Réseau des collectivités territoriales pour une économie solidaire',
  alternateName: 'RTES',
  url: 'https://www.rtes.fr/',
};
export const lieu = (nom: string): Noeud => ({ '@type': 'Place', name: nom });
