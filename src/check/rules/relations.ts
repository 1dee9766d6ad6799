import { whereIs } from '../../schema/collections.ts';
import { suggest } from '../nearest.ts';
import { fileProblem } from '../problem.ts';
import {
  itemsOf,
  pathsIn,
  problemAt,
  quotationsOf,
  textAt,
  type Collection,
  type Item,
  type Rule,
} from '../reading.ts';
import { quote } from '../values.ts';
import { sectionsOf } from './anchors.ts';

interface Relation {
  from: Collection;
  /** Where the id stands, without ranks: in each item of a list. */
  field: string;
  to: Collection;
  name: string;
  /** The field is a list of ids. */
  many?: true;
  /** The field names a quotation of the entry: `dupont-friche#c1`. */
  quotation?: true;
}

/**
 * Which field names an entry of which collection. Astro publishes a page with a dangling `reference()`,
 * so the check is ours; this table is its only source.
 */
export const RELATIONS: readonly Relation[] = [
  { from: 'temoignages', field: 'region', to: 'regions', name: 'une région connue' },
  { from: 'temoignages', field: 'leviers', to: 'leviers', name: 'un levier connu', many: true },
  { from: 'temoignages', field: 'themes', to: 'themes', name: 'un thème connu', many: true },
  { from: 'temoignages', field: 'poles', to: 'poles', name: 'un pôle connu', many: true },
  { from: 'temoignages', field: 'section', to: 'guide', name: 'une section du guide' },
  { from: 'temoignages', field: 'auteurs.personne', to: 'personnes', name: 'une personne de personnes.yaml' },
  { from: 'guide', field: 'voixParTitre.temoignage', to: 'temoignages', name: 'un témoignage connu' },
  { from: 'cas', field: 'pole', to: 'poles', name: 'un pôle connu' },
  { from: 'cas', field: 'region', to: 'regions', name: 'une région connue' },
  { from: 'cas', field: 'leviers', to: 'leviers', name: 'un levier connu', many: true },
  { from: 'cas', field: 'themes', to: 'themes', name: 'un thème connu', many: true },
  { from: 'chiffres', field: 'citation', to: 'temoignages', name: 'une citation connue', quotation: true },
  { from: 'chiffres', field: 'cas', to: 'cas', name: 'une étude de cas connue' },
  { from: 'questions', field: 'leviers', to: 'leviers', name: 'un levier connu', many: true },
  { from: 'questions', field: 'themes', to: 'themes', name: 'un thème connu', many: true },
  { from: 'poles', field: 'region', to: 'regions', name: 'une région connue' },
  { from: 'regions', field: 'devient', to: 'regions', name: 'une région connue' },
  { from: 'glossaire', field: 'voir', to: 'glossaire', name: 'un terme du glossaire', many: true },
  ...(['temoignages', 'cas', 'leviers', 'guide', 'pages', 'chiffres', 'glossaire', 'chronologie'] as const).map(
    (from) => ({ from, field: 'source.document', to: 'sources' as const, name: 'un document connu' }),
  ),
  { from: 'personnes', field: 'fonctions.source.document', to: 'sources', name: 'un document connu' },
];

/** The fields of a collection that name another entry, without ranks. */
export const relatedFields = (collection: Collection): ReadonlySet<string> =>
  new Set(RELATIONS.flatMap(({ from, field }) => (from === collection ? [field] : [])));

/** The paths of an item that a field of the table stands for. */
const pathsOf = (item: Item, field: string): PropertyKey[][] =>
  field.split('.').reduce<PropertyKey[][]>(
    (paths, key) =>
      paths.flatMap((path) => {
        const inside = pathsIn(item, ...path, key);
        return inside.length > 0 ? inside : [[...path, key]];
      }),
    [[]],
  );

/** Every id written in a field must exist. One word for a whole collection that is not there, not one per id. */
export const checkRelations: Rule = function* (reading) {
  const { ids, incomplete } = reading;
  const absent = new Set<Collection>();
  for (const { from, field, to, name, many, quotation } of RELATIONS) {
    if (incomplete.has(to)) continue;
    const valid = quotation ? new Set(quotationsOf(reading)) : to === 'guide' ? sectionsOf(reading) : ids[to];
    for (const item of itemsOf(reading, from))
      for (const path of pathsOf(item, field)) {
        const written = many && typeof path.at(-1) !== 'number' ? undefined : textAt(item, ...path);
        if (!written || valid.has(written)) continue;
        if (valid.size === 0) absent.add(to);
        else yield problemAt(item, path, [sayId(written, name, valid), suggest(written, valid, whereIs(to))]);
      }
  }
  // A missing lever is said once, with their number.
  absent.delete('leviers');
  for (const collection of absent)
    yield fileProblem(
      whereIs(collection),
      'rien ici, et d’autres fichiers s’y réfèrent',
      'ajoutez les entrées qui manquent',
    );
};

/** « le-periscope » with a no-break space in it looks like the right one. */
const sayId = (written: string, name: string, valid: ReadonlySet<string>): string =>
  /[^\S ]/.test(written) && valid.has(written.replace(/\s/g, ''))
    ? `${quote(written)} contient une espace insécable, qui ne se voit pas`
    : `${quote(written)} n’est pas ${name}`;
