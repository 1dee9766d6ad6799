import {
  ENTRIES,
  ENTRY_NAMES,
  LISTS,
  LIST_NAMES,
  OPTIONAL_LISTS,
  whereIs,
  type Content,
  type EntryCollection,
  type ListCollection,
} from '../schema/collections.ts';
import { ID_PATTERN } from '../schema/common.ts';
import { IMAGE_EXTENSION } from '../render/image-file.ts';
import type { readBody } from './body.ts';
import { checkFields } from './fields.ts';
import { normaliseLineEndings, splitEntry } from './frontmatter.ts';
import { nearestValues } from './nearest.ts';
import { fileProblem, foundAt, type Found, type Problem } from './problem.ts';
import {
  fieldName,
  problemAt,
  valueAt,
  type CollectionName,
  type Item,
  type Circumstances,
  type Reading,
} from './reading.ts';
import { refuseFile, type ContentFile } from './files.ts';
import { splitPath } from './split-path.ts';
import { YamlFields } from './yaml.ts';

const byCollection = <T>(value: () => T) =>
  Object.fromEntries([...ENTRY_NAMES, ...LIST_NAMES].map((name) => [name, value()])) as Record<CollectionName, T>;

/** Where a file belongs, from its path alone. */
type Place = { entry: EntryCollection; id: string } | { list: ListCollection } | undefined;
function placeOf(path: string): Place {
  const { folder, base, extension } = splitPath(path);
  const entry = ENTRY_NAMES.find((name) => folder === `content/${name}/`);
  if (entry && extension === '.mdx') return { entry, id: base };
  const list = LIST_NAMES.find((name) => path === `content/${name}.yaml`);
  return list && { list };
}

/** How bodies are read. */
export type ReadBody = typeof readBody;

/** What a reading gives of some files. */
type Part = Omit<Reading, 'files' | keyof Circumstances> & { problems: Problem[] };
const nothing = (): Part => ({
  content: byCollection(() => []) as unknown as Content,
  items: [],
  ids: byCollection(() => new Set<string>()),
  incomplete: new Set(),
  problems: [],
});

/** What was read of a file, kept as long as the file is: whoever checks one change does not read all the rest again. */
const kept = new WeakMap<ContentFile, Part>();

/** Reads every file, each on its own: what is wrong in one takes nothing from the others. */
export function readContent(
  files: readonly ContentFile[],
  read: ReadBody,
  known: Circumstances = {},
): Reading & { problems: Problem[] } {
  const whole = nothing();
  for (const file of files) {
    const part = kept.get(file) ?? readFile(file, read);
    kept.set(file, part);
    for (const name of [...ENTRY_NAMES, ...LIST_NAMES]) {
      (whole.content[name] as unknown[]).push(...part.content[name]);
      for (const id of part.ids[name]) whole.ids[name].add(id);
    }
    whole.items.push(...part.items);
    whole.problems.push(...part.problems);
    for (const collection of part.incomplete) whole.incomplete.add(collection);
  }
  const paths = new Set(files.map(({ path }) => path));
  for (const list of LIST_NAMES) {
    if (paths.has(whereIs(list)) || OPTIONAL_LISTS.has(list)) continue;
    whole.incomplete.add(list);
    // It is there, under a name that is nearly its own: that has been said.
    if (whole.problems.some(({ remedy }) => remedy === renameTo(list))) continue;
    whole.problems.push(
      fileProblem(whereIs(list), 'ce fichier manque', 'créez-le, avec une ligne « - id: » par élément'),
    );
  }
  return { ...whole, files, ...known };
}

function readFile(file: ContentFile, read: ReadBody): Part {
  const part = nothing();
  const place = placeOf(file.path);
  if (place && 'entry' in place) part.ids[place.entry].add(place.id);
  const refusal = refuseFile(file) ?? (place || isPictureOfEntry(file.path) ? undefined : sayMisplaced(file.path));
  if (refusal) {
    part.problems.push(refusal);
    if (place) part.incomplete.add('list' in place ? place.list : place.entry);
  } else if (place && 'list' in place) part.problems.push(...readList(place.list, file, part));
  else if (place) part.problems.push(...readEntry(place.entry, place.id, file, part, read));
  return part;
}

/** A picture stands beside its entry; which one, the rule of pictures looks for. */
const isPictureOfEntry = (path: string) =>
  IMAGE_EXTENSION.test(path) && ENTRY_NAMES.some((name) => splitPath(path).folder === `content/${name}/`);

const renameTo = (list: string) => `renommez-la « content/${list}.yaml »`;

function sayMisplaced(path: string): Problem {
  const { folder, base, extension } = splitPath(path);
  if (extension === '.yaml') {
    const [near] = nearestValues(base, LIST_NAMES);
    const lists = LIST_NAMES.map((name) => `${name}.yaml`).join(', ');
    return fileProblem(path, 'liste inconnue', near ? renameTo(near) : `les listes du site sont ${lists}`);
  }
  const [near] = nearestValues(folder.split('/')[1] ?? '', ENTRY_NAMES);
  const folders = ENTRY_NAMES.map(whereIs).join(', ');
  const where = near ? `content/${near}/` : `l’un de ces dossiers, ${folders}`;
  return fileProblem(path, 'fichier à une place inconnue', `déplacez-le dans ${where}`);
}

function readEntry(
  collection: EntryCollection,
  id: string,
  file: ContentFile,
  reading: Part,
  read: ReadBody,
): Problem[] {
  const found: Found[] = [];
  const { yaml, body: text, bodyLine, problem } = splitEntry(normaliseLineEndings(file.text));
  const fields = new YamlFields(yaml, 1);
  const body = problem ? undefined : read(text, { linesBefore: bodyLine - 1 });
  const unreadable = problem !== undefined || fields.data === undefined;
  let excessive = false;
  found.push(...fields.problems, ...(body?.problems ?? []));
  if (problem) {
    found.push(foundAt({ line: problem.line, column: 1 }, '', problem.said));
  } else if (fields.problems.length === 0 || fields.data !== undefined) {
    const stray = straysFrom(collection, fields.data);
    if (stray !== undefined)
      return [
        fileProblem(
          file.path,
          `ces champs sont ceux de content/${stray}/`,
          `déplacez le fichier dans content/${stray}/`,
        ),
      ];
    const checked = checkFields(ENTRIES[collection], fields);
    // What YAML drops without a word is said where it stands, not as a field left empty.
    found.push(...checked.problems.filter((p) => !fields.problems.some((q) => q.line === p.line)));
    excessive = checked.excessive ?? false;
    // The quotation of a testimony may say everything.
    if (text === '' && collection !== 'temoignages')
      found.push(
        foundAt({ line: bodyLine, column: 1 }, 'texte', [
          'le texte manque',
          'écrivez-le après la ligne « --- » qui ferme les champs',
        ]),
      );
    if (checked.value && fields.problems.length === 0)
      (reading.content[collection] as unknown[]).push({ ...(checked.value as object), id, corps: text });
  }
  if (body?.partial !== false) reading.incomplete.add(collection);
  reading.items.push({
    collection,
    id,
    file: file.path,
    // What is too long to be read is read by no rule.
    fields: excessive ? new YamlFields('') : fields,
    root: [],
    partial: excessive || unreadable || body?.partial !== false,
    ...(body && { body }),
  });
  return found.map((f) => ({ file: file.path, ...f }));
}

/** The collection whose fields these are, when they are not those of the folder where they stand. */
function straysFrom(collection: EntryCollection, data: unknown): EntryCollection | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const keys = new Set(Object.keys(data));
  const fits = (name: EntryCollection) => {
    const { shape } = ENTRIES[name];
    const required = Object.entries(shape).flatMap(([key, schema]) =>
      schema.safeParse(undefined).success ? [] : [key],
    );
    return required.every((key) => keys.has(key)) && [...keys].every((key) => key in shape);
  };
  return fits(collection)
    ? undefined
    : ENTRY_NAMES.find((other) => other !== 'pages' && other !== collection && fits(other));
}

function readList(collection: ListCollection, file: ContentFile, reading: Part): Problem[] {
  const fields = new YamlFields(normaliseLineEndings(file.text));
  const problems: Problem[] = fields.problems.map((f) => ({ file: file.path, ...f }));
  const rows = fields.data;
  if (fields.data === undefined && fields.problems.length > 0) {
    reading.incomplete.add(collection);
    return problems;
  }
  const empty = rows === null || (Array.isArray(rows) && rows.length === 0);
  if (empty && OPTIONAL_LISTS.has(collection)) return problems;
  if (!Array.isArray(rows) || rows.length === 0) {
    reading.incomplete.add(collection);
    const message = Array.isArray(rows) ? 'liste vide' : 'une liste est attendue';
    return [...problems, fileProblem(file.path, message, 'commencez chaque élément par « - id: »')];
  }
  const seen = new Set<string>();
  rows.forEach((_, rank) => {
    const root = [rank];
    const item: Item = { collection, id: String(rank + 1), file: file.path, fields, root, partial: false };
    const id = valueAt(item, 'id');
    if (typeof id === 'string') item.id = id;
    const checked = checkFields(LISTS[collection], fields, root);
    for (const found of checked.problems)
      problems.push({
        file: file.path,
        ...found,
        field: fieldName(item, found.field === '' ? [] : [found.field]),
      });
    if (checked.excessive || typeof id !== 'string' || !ID_PATTERN.test(id)) reading.incomplete.add(collection);
    if (typeof id !== 'string') return;
    if (seen.has(id))
      problems.push(
        problemAt(
          item,
          ['id'],
          [`identifiant « ${id} » écrit deux fois`, 'donnez-en un autre à l’une des deux lignes'],
        ),
      );
    else if (checked.value) (reading.content[collection] as unknown[]).push(checked.value);
    seen.add(id);
    reading.ids[collection].add(id);
    if (!checked.excessive) reading.items.push(item);
  });
  return problems;
}
