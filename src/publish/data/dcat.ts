import { route } from '../../model/routes.ts';
import { COLLECTIONS } from './collections.ts';
import type { Collection } from './recipe.ts';
import { VERSION_FORME } from './schemas.ts';

export interface Publication {
  absolue: (adresse: string) => string;
  /** The latest date of the content, AAAA-MM-JJ. */
  modifie: string;
  /** Digest of the content: changes with any of its words. */
  empreinte: string;
  /** Address of a licence, when RTES has chosen one. */
  licence?: string | undefined;
  courriel?: string | undefined;
  /** Size in bytes of a published file, by name. */
  octets: (fichier: string) => number | undefined;
}

/** A form in which a collection is published. */
export interface Forme {
  fichier: string;
  nom: string;
  type: string;
  /** Code of the European list of file types. */
  code: string;
}

const MOTS_CLES = [
  'économie sociale et solidaire',
  'PTCE',
  'pôles territoriaux de coopération économique',
  'collectivités territoriales',
  'témoignages',
];

export const formes = ({ id }: Pick<Collection, 'id'>): Forme[] => [
  { fichier: `${id}.json`, nom: 'JSON', type: 'application/json', code: 'JSON' },
  { fichier: `${id}.csv`, nom: 'CSV (virgules)', type: 'text/csv', code: 'CSV' },
  { fichier: `${id}-tableur.csv`, nom: 'CSV pour tableur français (points-virgules)', type: 'text/csv', code: 'CSV' },
];
export const GEOJSON: Forme[] = [
  { fichier: 'regions.geojson', nom: 'GeoJSON, régions d’aujourd’hui', type: 'application/geo+json', code: 'GEOJSON' },
  {
    fichier: 'regions-2014.geojson',
    nom: 'GeoJSON, régions d’avant 2016',
    type: 'application/geo+json',
    code: 'GEOJSON',
  },
];
export const FLUX: Forme = { fichier: 'temoignages.atom', nom: 'Atom', type: 'application/atom+xml', code: 'ATOM' };
export const formesDe = (c: Pick<Collection, 'id'>): Forme[] => [
  ...formes(c),
  ...(c.id === 'regions' ? GEOJSON : []),
  ...(c.id === 'temoignages' ? [FLUX] : []),
];

const IANA = 'https://www.iana.org/assignments/media-types/';
const TYPES_UE = 'http://publications.europa.eu/resource/authority/file-type/';

/** The description of the data as DCAT-AP (JSON-LD), for data.gouv.fr and the European portals to harvest. */
export function dcat(p: Publication): object {
  const lien = (adresse: string) => ({ '@id': p.absolue(adresse) });
  const date = { '@value': p.modifie, '@type': 'xsd:date' };
  const editeur = {
    '@id': p.absolue('/#rtes'),
    '@type': 'foaf:Agent',
    'foaf:name': {
      '@value': 'Réseau des collectivités territoriales pour une économie solidaire (RTES)',
      '@language': 'fr',
    },
  };
  const fr = (texte: string) => ({ '@value': texte, '@language': 'fr' });
  const communs = {
    'dct:language': {
      '@id': 'http://publications.europa.eu/resource/authority/language/FRA',
      '@type': 'dct:LinguisticSystem',
    },
    'dct:modified': date,
    'dct:publisher': { '@id': editeur['@id'] },
  };
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      vcard: 'http://www.w3.org/2006/vcard/ns#',
      owl: 'http://www.w3.org/2002/07/owl#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
      skos: 'http://www.w3.org/2004/02/skos/core#',
    },
    '@id': p.absolue('/donnees/#catalogue'),
    '@type': 'dcat:Catalog',
    'dct:title': fr('Repères en ligne : données ouvertes'),
    'dct:description': fr(
      'Les données du guide « Repères » du RTES sur les collectivités et les pôles territoriaux de coopération économique.',
    ),
    ...communs,
    'dct:publisher': editeur,
    'foaf:homepage': { ...lien(route.donnees), '@type': 'foaf:Document' },
    'dcat:dataset': COLLECTIONS.map((c) => ({
      '@id': p.absolue(`/donnees/#${c.id}`),
      '@type': 'dcat:Dataset',
      'dct:identifier': `reperes-${c.id}`,
      'dct:title': fr(`Repères en ligne : ${c.titre.toLowerCase()}`),
      'dct:description': fr(c.description),
      ...communs,
      'owl:versionInfo': `${VERSION_FORME}+${p.empreinte.slice(0, 12)}`,
      'dcat:keyword': MOTS_CLES.map(fr),
      'dcat:theme': [
        {
          '@id': 'http://publications.europa.eu/resource/authority/data-theme/ECON',
          '@type': 'skos:Concept',
          'skos:prefLabel': fr('Économie et finances'),
        },
        {
          '@id': 'http://publications.europa.eu/resource/authority/data-theme/GOVE',
          '@type': 'skos:Concept',
          'skos:prefLabel': fr('Gouvernement et secteur public'),
        },
      ],
      'dct:spatial': { '@id': 'http://publications.europa.eu/resource/authority/country/FRA', '@type': 'dct:Location' },
      'dct:accrualPeriodicity': {
        '@id': 'http://publications.europa.eu/resource/authority/frequency/IRREG',
        '@type': 'dct:Frequency',
      },
      'dcat:landingPage': { ...lien(route.donnees), '@type': 'foaf:Document' },
      ...(p.courriel !== undefined && {
        'dcat:contactPoint': {
          '@type': 'vcard:Organization',
          'vcard:fn': 'RTES',
          'vcard:hasEmail': { '@id': `mailto:${p.courriel}` },
        },
      }),
      'dcat:distribution': formesDe(c).map((f) => {
        const octets = p.octets(f.fichier);
        return {
          '@id': p.absolue(`/donnees/${f.fichier}#distribution`),
          '@type': 'dcat:Distribution',
          'dct:title': fr(`${c.titre}, ${f.nom}`),
          'dct:description': fr(`${c.description} (${f.nom})`),
          'dcat:accessURL': lien(route.donnees),
          'dcat:downloadURL': lien(route.donnee(f.fichier)),
          'dcat:mediaType': { '@id': `${IANA}${f.type}`, '@type': 'dct:MediaType' },
          'dct:format': { '@id': `${TYPES_UE}${f.code}`, '@type': 'dct:MediaTypeOrExtent' },
          ...(octets !== undefined && {
            'dcat:byteSize': { '@value': String(octets), '@type': 'xsd:decimal' },
          }),
          ...(p.licence !== undefined && { 'dct:license': { '@id': p.licence, '@type': 'dct:LicenseDocument' } }),
          ...(f.code === 'JSON' && {
            'dct:conformsTo': { ...lien(`/donnees/schemas/${c.id}.schema.json`), '@type': 'dct:Standard' },
          }),
        };
      }),
    })),
  };
}

/** The tables as a Data Package (version 2 of the standard): each CSV with its columns, types and meaning. */
export function datapackage(p: Publication): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'reperes-en-ligne',
    title: 'Repères en ligne : données ouvertes',
    description: 'Les données du guide « Repères » du RTES (2014) sur les collectivités et les PTCE.',
    homepage: p.absolue(route.donnees),
    version: `${VERSION_FORME}+${p.empreinte.slice(0, 12)}`,
    created: `${p.modifie}T00:00:00Z`,
    keywords: MOTS_CLES,
    contributors: [
      {
        title: 'Réseau des collectivités territoriales pour une économie solidaire (RTES)',
        roles: ['publisher'],
        path: 'https://www.rtes.fr/',
      },
    ],
    sources: [{ title: 'Repères – Les rôles des collectivités locales dans les dynamiques de PTCE, RTES, avril 2014' }],
    ...(p.licence !== undefined && { licenses: [{ path: p.licence }] }),
    resources: COLLECTIONS.map((c) => ({
      name: c.id,
      path: `${c.id}.csv`,
      title: c.titre,
      description: c.description,
      type: 'table',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      ...(p.octets(`${c.id}.csv`) !== undefined && { bytes: p.octets(`${c.id}.csv`) }),
      dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
      schema: {
        $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
        fields: c.colonnes.map(({ nom, type, description }) => ({
          name: nom,
          type,
          description,
          ...(type === 'boolean' && { trueValues: ['true'], falseValues: ['false'] }),
        })),
        missingValues: [''],
        primaryKey: c.id === 'temoignages' ? ['identifiant', 'citation'] : ['id'],
      },
    })),
  };
}
