import { route } from '../../model/routes.ts';
import { formatOf, formsOf } from '../data/dcat.ts';
import { COLLECTIONS } from '../data/collections.ts';
import type { Context } from '../context.ts';
import { place, RTES, type LdNode } from './nodes.ts';

/** The published collections as schema.org names them, for engines that look for data; each with its forms. */
export function dataCatalog({ absolute, site }: Context): LdNode {
  const licence = site.renseignements.get('licence-donnees')?.valeur;
  return {
    '@type': 'DataCatalog',
    '@id': absolute(`${route.donnees}#catalogue`),
    name: 'Repères en ligne : données ouvertes',
    url: absolute(route.donnees),
    publisher: RTES,
    dataset: COLLECTIONS.map((c): LdNode => ({
      '@type': 'Dataset',
      '@id': absolute(`${route.donnees}#${c.id}`),
      name: `Repères en ligne : ${c.titre.toLowerCase()}`,
      // Engines leave out a description of fewer than fifty signs.
      description: `${c.description} Données du site « Repères en ligne », du RTES.`,
      url: absolute(`${route.donnees}#${c.id}`),
      inLanguage: 'fr',
      isAccessibleForFree: true,
      creator: RTES,
      spatialCoverage: place('France'),
      ...(licence && URL.canParse(licence) && { license: licence }),
      distribution: formsOf(c).map(({ file, name }): LdNode => ({
        '@type': 'DataDownload',
        name,
        encodingFormat: formatOf(file).type,
        contentUrl: absolute(`${route.donnees}${file}`),
      })),
    })),
  };
}
