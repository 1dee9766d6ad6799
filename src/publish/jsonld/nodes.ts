/** A node of schema.org, as JSON-LD writes it. */
export interface LdNode {
  '@type': string;
  [propriete: string]: unknown;
}

export const RTES: LdNode = {
  '@type': 'Organization',
  name: 'Réseau des collectivités territoriales pour une économie solidaire',
  alternateName: 'RTES',
  url: 'https://www.rtes.fr/',
};
export const place = (nom: string): LdNode => ({ '@type': 'Place', name: nom });
