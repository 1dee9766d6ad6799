import { z } from 'astro/zod';
import { regionContent } from '../../map/places.ts';
import type { Site } from '../../model/repertoire.ts';
import { route } from '../../model/routes.ts';
import { ENTRIES, SCHEMAS } from '../../schema/collections.ts';
import { GROUPES_CHIFFRES, PARTIES } from '../../schema/vocabulary.ts';
import { QUOTATION_COLUMNS, quotationsCsv } from './quotations.ts';
import { columnsOf, writeCsv, type Column, type DataRow } from './table.ts';
import type { World } from '../context.ts';

/** A collection as it is published: what it is, its rows, its table. */
export interface PublishedCollection {
  id: string;
  titre: string;
  description: string;
  /** What a row of its JSON holds. */
  schema: z.ZodObject;
  rows: (world: World) => DataRow[];
  columns: readonly Pick<Column, 'name' | 'type' | 'description'>[];
  /** The columns that tell a row from another. */
  key: string[];
  csv: (world: World, spreadsheet?: boolean) => string;
}

interface Recipe<E> {
  titre: string;
  description: string;
  /** Not rows of the content, but what the site makes of it. */
  computed?: true;
  entities: (site: Site) => Iterable<E>;
  /** Where an entity is on the site. */
  address?: (id: string) => string;
  /** Fields that the site adds, and what they hold. */
  more?: z.ZodRawShape;
  add?: (entity: E, world: World) => DataRow;
  /** Words for the ids of a closed list, in the table. */
  labels?: Record<string, Record<string, string>>;
}

const ID = z.string().describe('Identifiant stable.');
const ADDRESS = z.string().describe('L’adresse permanente sur le site.');
const BODY = z.string().describe('Le texte de la page, en Markdown.');

/** A collection of rows that are also those of its table. */
function collection<E extends { id: string; corps?: string }>(
  id: keyof typeof SCHEMAS,
  recipe: Recipe<E>,
): PublishedCollection {
  const { titre, description, computed, entities, address, more, add, labels = {} } = recipe;
  const schema = computed ? undefined : SCHEMAS[id];
  const written = id in ENTRIES;
  const shape = {
    ...(schema && !('id' in schema.shape) && { id: ID }),
    ...schema?.shape,
    ...more,
    ...(written && { texte: BODY }),
    ...(address && { adresse: ADDRESS }),
  };
  const rows = (world: World): DataRow[] =>
    [...entities(world.site)].map((entity) => {
      const known: DataRow = {
        ...entity,
        ...add?.(entity, world),
        ...(written && { texte: entity.corps?.trim() }),
        ...(address && { adresse: world.absolute(address(entity.id)) }),
      };
      return Object.fromEntries(Object.keys(shape).flatMap((k) => (known[k] === undefined ? [] : [[k, known[k]]])));
    });
  const { texte: _body, ...tabled } = shape as z.ZodRawShape;
  const columns = columnsOf(z.object(written ? tabled : shape)).map((c): Column => {
    const words = labels[c.name];
    return words ? { ...c, value: (row) => words[String(c.value(row))] } : c;
  });
  return {
    id,
    titre,
    description,
    schema: z.strictObject(shape),
    rows,
    columns,
    key: ['id'],
    csv: (world, spreadsheet) => writeCsv(columns, rows(world), world, spreadsheet),
  };
}

const count = (what: string) => z.int().describe(`Nombre de ${what}.`);
const ids = (what: string) => z.array(z.string()).describe(`Identifiants ${what}.`);

/** Everything that is published as open data, in the order of the page that explains it. */
export const COLLECTIONS: readonly PublishedCollection[] = [
  {
    ...collection('temoignages', {
      titre: 'Témoignages',
      description:
        'Ce que des élues, des élus, des techniciens et des acteurs de pôles ont dit, avec leur fonction d’alors. Le tableau a une ligne par citation.',
      entities: (site) => site.temoignages,
      address: route.temoignage,
    }),
    columns: QUOTATION_COLUMNS,
    key: ['identifiant', 'citation'],
    csv: (world, spreadsheet) => quotationsCsv(world.site.temoignages, world, spreadsheet),
  },
  collection('cas', {
    titre: 'Études de cas',
    description: 'Des pôles racontés, avec leur fiche et les chiffres que donne la source.',
    entities: (site) => site.cas,
    address: route.cas,
  }),
  collection('leviers', {
    titre: 'Leviers',
    description: 'Les huit moyens d’agir du guide.',
    entities: (site) => site.leviers,
    address: route.levier,
  }),
  collection('guide', {
    titre: 'Sections du guide',
    description: 'Le guide, section par section, récrit pour le site.',
    entities: (site) => site.guide,
    address: route.guide,
    labels: { partie: Object.fromEntries(Object.entries(PARTIES).map(([id, { titre }]) => [id, titre])) },
  }),
  collection('regions', {
    titre: 'Régions',
    description: 'Les régions d’aujourd’hui et celles d’avant 2016, avec ce que le site y compte.',
    entities: (site) => site.regions.values(),
    address: route.region,
    more: {
      actuelle: z.boolean().describe('true pour une région d’aujourd’hui.'),
      temoignages: count('témoignages'),
      cas: count('études de cas'),
      poles: count('pôles nommés'),
    },
    add: (region, { site }) => {
      const { voix, cas, poles } = regionContent(site, region);
      return { temoignages: voix.length, cas: cas.length, poles: poles.length };
    },
  }),
  collection('themes', {
    titre: 'Thèmes',
    description: 'La liste fermée des thèmes.',
    entities: (site) => site.themes.values(),
    address: route.theme,
  }),
  collection('poles', {
    titre: 'Pôles',
    description: 'Les pôles territoriaux de coopération économique nommés dans les documents.',
    entities: (site) => site.poles.values(),
    address: route.pole,
  }),
  collection('personnes', {
    titre: 'Personnes',
    description: 'Les personnes que les documents font parler ou nomment, et leurs fonctions d’alors.',
    computed: true,
    entities: (site) => site.personnes.values(),
    address: route.personne,
    more: {
      id: ID,
      nom: z.string().describe('Prénom et nom.'),
      fonctions: z.array(z.string()).describe('Les fonctions tenues alors.'),
      temoignages: ids('de ses témoignages'),
      cas: ids('des cas liés'),
    },
    add: ({ fonctions, temoignages, cas }) => ({
      fonctions: fonctions.map((f) => f.fonction),
      temoignages: temoignages.map((t) => t.id),
      cas: cas.map((c) => c.id),
    }),
  }),
  collection('glossaire', {
    titre: 'Glossaire',
    description: 'Les sigles et les termes, expliqués.',
    entities: (site) => site.glossaire,
    address: route.terme,
  }),
  collection('chiffres', {
    titre: 'Chiffres',
    description: 'Tous les chiffres des documents, avec ce que chacun compte et sa page.',
    entities: (site) => site.chiffres,
    labels: { groupe: GROUPES_CHIFFRES },
  }),
  collection('chronologie', {
    titre: 'Chronologie',
    description: 'Les dates, de la naissance des pôles à 2017.',
    entities: (site) => site.chronologie,
  }),
  collection('sources', {
    titre: 'Sources',
    description: 'Les documents que le site publie.',
    entities: (site) => site.sources.values(),
    address: route.source,
  }),
];

/** The version of the data's form: it changes only when a field is renamed or removed. */
export const FORM_VERSION = '1.0.0';

/** The JSON Schema of a collection, from the schema that checks the content: one description for both. */
export const jsonSchema = ({ id, titre, description, schema }: PublishedCollection, address: string): object => ({
  $id: address,
  title: `Repères en ligne : ${titre.toLowerCase()}`,
  description: `${description} (forme ${FORM_VERSION})`,
  $comment: `Collection « ${id} »`,
  ...z.toJSONSchema(z.array(schema), {
    unrepresentable: 'any',
    // What our own programs read of a field is no keyword of JSON Schema.
    override: ({ jsonSchema: said }) => void (delete said.to, delete said.names),
  }),
});
