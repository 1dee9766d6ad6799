import type { Content } from '../schema/collections.ts';
import type { Body } from './unread-body.ts';
import type { ContentFile } from './files.ts';
import { foundAt, type Position, type Problem, type Said } from './problem.ts';
import { namePath, valueIn, type Path } from './values.ts';
import type { YamlFields } from './yaml.ts';

export type CollectionName = keyof Content;

/** One entry, or one row of a closed list, as read, valid or not: where its fields stand, so that rules can point at them. */
export interface Item {
  collection: CollectionName;
  id: string;
  file: string;
  fields: YamlFields;
  /** Path of its fields in the file: the rank of its row, for a closed list. */
  root: Path;
  /** Some of it could not be read. */
  partial: boolean;
  body?: Body;
}

/** What the content alone does not say. */
export interface Circumstances {
  /** A day, AAAA-MM-JJ: what comes after it is refused. Ours, unless another is given. */
  today?: string | undefined;
  /** The addresses that were published. */
  published?: readonly string[] | undefined;
}

/** All that was read, as the rules between entries need it. */
export interface Reading extends Circumstances {
  content: Content;
  items: Item[];
  /** The ids of each collection, those of unreadable entries included. */
  ids: Record<CollectionName, Set<string>>;
  /** Collections with a part that could not be read: what is not found there may exist all the same. */
  incomplete: Set<CollectionName>;
  files: readonly ContentFile[];
}

/** A rule looks at all that was read and knows nothing of the others. */
export type Rule = (reading: Reading) => Iterable<Problem>;

/** What stands in a field. */
export const valueAt = (item: Item, ...path: PropertyKey[]): unknown =>
  valueIn(item.fields.data, [...item.root, ...path]);

/** The text of a field, if it is one. */
export function textAt(item: Item, ...path: PropertyKey[]): string | undefined {
  const value = valueAt(item, ...path);
  return typeof value === 'string' ? value : undefined;
}

/** The list of a field; empty when it is none. */
export function listAt(item: Item, ...path: PropertyKey[]): unknown[] {
  const value = valueAt(item, ...path);
  return Array.isArray(value) ? value : [];
}

/** The paths of what stands in a list of an item: `['citations', 0]`, `['citations', 1]`… */
export const pathsIn = (item: Item, ...path: PropertyKey[]): PropertyKey[][] =>
  listAt(item, ...path).map((_, rank) => [...path, rank]);

/** The items of a collection. */
export const itemsOf = ({ items }: Pick<Reading, 'items'>, ...collections: CollectionName[]): Item[] =>
  items.filter((item) => collections.includes(item.collection));

/** Every quotation of the testimonies: `dupont-friche#c1`. */
export const quotationsOf = (reading: Pick<Reading, 'items'>): string[] =>
  itemsOf(reading, 'temoignages').flatMap((t) =>
    pathsIn(t, 'citations').map((path) => `${t.id}#${textAt(t, ...path, 'id') ?? ''}`),
  );

/** A field as a message names it: `citations.1.texte`, and in a closed list `le-periscope.region`. */
export const fieldName = (item: Item, path: Path) => namePath(item.root.length > 0 ? [item.id, ...path] : path);

/** A problem at a field. */
export const problemAt = (item: Item, path: Path, said: Said, severity?: Problem['severity']): Problem => ({
  file: item.file,
  ...foundAt(item.fields.placeOf([...item.root, ...path]), fieldName(item, path), said, severity),
});

/** A problem at a place of the body. */
export const problemInBody = (item: Item, place: Position, said: Said, severity?: Problem['severity']): Problem => ({
  file: item.file,
  ...foundAt(place, fieldName(item, ['texte']), said, severity),
});

/** Whether the headings of a text are known: not of one that could not be read, nor in the editor, which reads no MDX. */
export const knowsHeadings = ({ body }: Item): boolean =>
  body !== undefined && !body.partial && body.tree.children.length > 0;
