import { shapeOf, whereIs } from '../../schema/collections.ts';
import { TARGETS, type Target } from '../../schema/common.ts';
import type { JsonSchema } from '../../schema/json.ts';
import { suggest } from '../nearest.ts';
import { fileProblem } from '../problem.ts';
import { problemAt, quotationsOf, valueAt, type CollectionName, type Rule } from '../reading.ts';
import { quoteValue, type Path } from '../values.ts';
import { sectionsOf } from './anchors.ts';

/** Where what a field names is found: a quotation, in its testimony. */
export const collectionOf = (to: Target): CollectionName => (to === 'citations' ? 'temoignages' : to);

/** Every id in some data that names something, as its schema says: where it stands, and what it names. */
export function* namedIn(
  schema: JsonSchema,
  value: unknown,
  path: Path = [],
): Generator<{ path: Path; to: Target; id: string }> {
  const { to, items, properties = {} } = schema;
  if (to && typeof value === 'string') yield { path, to, id: value };
  else if (items && Array.isArray(value))
    for (const [rank, item] of value.entries()) yield* namedIn(items, item, [...path, rank]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inside] of Object.entries(value))
      if (Object.hasOwn(properties, key)) yield* namedIn(properties[key] as JsonSchema, inside, [...path, key]);
}

/**
 * Every id written in a field must exist: Astro publishes a page with a dangling `reference()`, so the check is ours. One
 * word for a whole collection that is not there, not one per id.
 */
export const checkRelations: Rule = function* (reading) {
  const { items, ids, incomplete } = reading;
  const known = { ...ids, guide: sectionsOf(reading), citations: new Set(quotationsOf(reading)) };
  const absent = new Set<CollectionName>();
  for (const item of items)
    for (const { path, to, id } of namedIn(shapeOf(item.collection), valueAt(item))) {
      const collection = collectionOf(to);
      const valid = known[to];
      // What a quotation names is judged with its testimony.
      if (path[0] === 'citations' || incomplete.has(collection) || id === '' || valid.has(id)) continue;
      if (valid.size === 0) absent.add(collection);
      else yield problemAt(item, path, [sayId(id, TARGETS[to], valid), suggest(id, valid, whereIs(collection))]);
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
    ? `${quoteValue(written)} contient une espace insécable, qui ne se voit pas`
    : `${quoteValue(written)} n’est pas ${name}`;
