import { route } from '../../model/routes.ts';
import { COLLECTIONS, FORM_VERSION, type PublishedCollection } from './collections.ts';

/** What is known of the whole of the published data. */
export interface Publication {
  absolute: (adresse: string) => string;
  /** When the content last changed (ISO 8601), where the history tells it. */
  changed?: string | undefined;
  /** Digest of the content: changes with any of its words. */
  digest: string;
  /** Address of a licence, when RTES has chosen one. */
  licence?: string | undefined;
  courriel?: string | undefined;
  /** Size in bytes of a published file, by name. */
  bytes: (file: string) => number;
}

/** A form in which a collection is published. */
export interface Form {
  file: string;
  name: string;
}

/** What the end of a file's name tells of it: its media type, and its code in the European list of file types. */
export const FORMATS = {
  json: { type: 'application/json', code: 'JSON' },
  csv: { type: 'text/csv', code: 'CSV' },
  geojson: { type: 'application/geo+json', code: 'GEOJSON' },
  atom: { type: 'application/atom+xml', code: 'ATOM' },
  jsonld: { type: 'application/ld+json', code: 'JSON_LD' },
} as const;
export const formatOf = (file: string) => FORMATS[(file.split('.').at(-1) ?? '') as keyof typeof FORMATS];

/** The forms of a collection, each a file. */
export const formsOf = ({ id }: Pick<PublishedCollection, 'id'>): Form[] => [
  { file: `${id}.json`, name: 'JSON' },
  { file: `${id}.csv`, name: 'CSV (virgules)' },
  { file: `${id}-tableur.csv`, name: 'CSV pour tableur français (points-virgules)' },
  ...(id === 'regions'
    ? [
        { file: 'regions.geojson', name: 'GeoJSON, régions d’aujourd’hui' },
        { file: 'regions-2014.geojson', name: 'GeoJSON, régions d’avant 2016' },
      ]
    : []),
  ...(id === 'temoignages' ? [{ file: 'temoignages.atom', name: 'Atom' }] : []),
];

const NAME = 'Repères en ligne : données ouvertes';
const DESCRIPTION =
  'Les données du guide « Repères » du RTES (2014) sur les collectivités et les pôles territoriaux de coopération économique.';
const PUBLISHER = 'Réseau des collectivités territoriales pour une économie solidaire (RTES)';
const KEYWORDS = [
  'économie sociale et solidaire',
  'PTCE',
  'pôles territoriaux de coopération économique',
  'collectivités territoriales',
  'témoignages',
];
const versionOf = (p: Publication) => `${FORM_VERSION}+${p.digest.slice(0, 12)}`;
const EU = 'http://publications.europa.eu/resource/authority';
const fr = (text: string) => ({ '@value': text, '@language': 'fr' });

/** The description of the data as DCAT-AP (JSON-LD), for data.gouv.fr and the European portals to harvest. */
export function dcat(p: Publication): object {
  const at = (address: string, type: string) => ({ '@id': p.absolute(address), '@type': type });
  const publisher = { '@id': p.absolute('/#rtes'), '@type': 'foaf:Agent', 'foaf:name': fr(PUBLISHER) };
  const common = {
    'dct:language': { '@id': `${EU}/language/FRA`, '@type': 'dct:LinguisticSystem' },
    ...(p.changed !== undefined && { 'dct:modified': { '@value': p.changed.slice(0, 10), '@type': 'xsd:date' } }),
  };
  const theme = (id: string, name: string) => ({
    '@id': `${EU}/data-theme/${id}`,
    '@type': 'skos:Concept',
    'skos:prefLabel': fr(name),
  });
  const distribution = (c: PublishedCollection, { file, name }: Form) => ({
    ...at(`/donnees/${file}#distribution`, 'dcat:Distribution'),
    'dct:title': fr(`${c.titre}, ${name}`),
    'dct:description': fr(`${c.description} (${name})`),
    'dcat:accessURL': { '@id': p.absolute(route.donnees) },
    'dcat:downloadURL': { '@id': p.absolute(route.donnee(file)) },
    'dcat:mediaType': {
      '@id': `https://www.iana.org/assignments/media-types/${formatOf(file).type}`,
      '@type': 'dct:MediaType',
    },
    'dct:format': { '@id': `${EU}/file-type/${formatOf(file).code}`, '@type': 'dct:MediaTypeOrExtent' },
    'dcat:byteSize': { '@value': String(p.bytes(file)), '@type': 'xsd:decimal' },
    ...(p.licence !== undefined && { 'dct:license': { '@id': p.licence, '@type': 'dct:LicenseDocument' } }),
    ...(file.endsWith('.json') && { 'dct:conformsTo': at(`/donnees/schemas/${c.id}.schema.json`, 'dct:Standard') }),
  });
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
    ...at('/donnees/#catalogue', 'dcat:Catalog'),
    'dct:title': fr(NAME),
    'dct:description': fr(DESCRIPTION),
    ...common,
    'dct:publisher': publisher,
    'foaf:homepage': at(route.donnees, 'foaf:Document'),
    'dcat:dataset': COLLECTIONS.map((c) => ({
      ...at(`/donnees/#${c.id}`, 'dcat:Dataset'),
      'dct:identifier': `reperes-${c.id}`,
      'dct:title': fr(`Repères en ligne : ${c.titre.toLowerCase()}`),
      'dct:description': fr(c.description),
      ...common,
      'dct:publisher': { '@id': publisher['@id'] },
      'owl:versionInfo': versionOf(p),
      'dcat:keyword': KEYWORDS.map(fr),
      'dcat:theme': [theme('ECON', 'Économie et finances'), theme('GOVE', 'Gouvernement et secteur public')],
      'dct:spatial': { '@id': `${EU}/country/FRA`, '@type': 'dct:Location' },
      'dct:accrualPeriodicity': { '@id': `${EU}/frequency/IRREG`, '@type': 'dct:Frequency' },
      'dcat:landingPage': at(route.donnees, 'foaf:Document'),
      ...(p.courriel !== undefined && {
        'dcat:contactPoint': {
          '@type': 'vcard:Organization',
          'vcard:fn': 'RTES',
          'vcard:hasEmail': { '@id': `mailto:${p.courriel}` },
        },
      }),
      'dcat:distribution': formsOf(c).map((form) => distribution(c, form)),
    })),
  };
}

/** The tables as a Data Package (version 2 of the standard): each CSV with its columns, types and meaning. */
export const datapackage = (p: Publication): object => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'reperes-en-ligne',
  title: NAME,
  description: DESCRIPTION,
  homepage: p.absolute(route.donnees),
  version: versionOf(p),
  ...(p.changed !== undefined && { created: p.changed }),
  keywords: KEYWORDS,
  contributors: [{ title: PUBLISHER, roles: ['publisher'], path: 'https://www.rtes.fr/' }],
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
    bytes: p.bytes(`${c.id}.csv`),
    dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: c.columns.map(({ name, type, description }) => ({
        name,
        type,
        description,
        ...(type === 'boolean' && { trueValues: ['true'], falseValues: ['false'] }),
      })),
      missingValues: [''],
      primaryKey: c.key,
    },
  })),
});
