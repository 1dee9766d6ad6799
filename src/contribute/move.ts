import { ownerOf } from '../render/image-file.ts';
import type { ContentFile } from '../check/files.ts';
import { collectionOf, namedIn } from '../check/rules/relations.ts';
import { valueIn, type Path } from '../check/values.ts';
import { splitPath } from '../check/split-path.ts';
import { ENTRY_NAMES, shapeOf, type Content, type EntryCollection } from '../schema/collections.ts';
import { ID_PATTERN } from '../schema/common.ts';
import { slug } from '../model/routes.ts';
import { readEntryFile, readListFile, writeEditedFile, type EditedFile, type Mapping } from './edited-file.ts';

/** What to do to a file: give it another text, another name, or take it away. */
type Edit = { path: string; text: string } | { path: string; to: string } | { path: string; gone: true };
/** What a command does, or the French sentence that says why it does nothing; and what is left for a person to read. */
export type Move = { edits: Edit[]; toRead: string[] } | { refusal: string };

const REDIRECTIONS = 'content/redirections.yaml';
interface Located {
  collection: EntryCollection;
  id: string;
  path: string;
}

/** `dupont-friche`, `temoignages/dupont-friche`, its address or its file: the entry that is meant. */
function locate(written: string, files: readonly ContentFile[]): Located | string {
  const bare = written.replace(/^(?:\.\/)?content\/|^\//, '').replace(/\.mdx$|\/$/, '');
  const found = ENTRY_NAMES.map((collection) => ({ collection, id: bare.split('/').at(-1) ?? '' }))
    .map((entry) => ({ ...entry, path: `content/${entry.collection}/${entry.id}.mdx` }))
    .filter(
      ({ collection, id, path }) => [id, `${collection}/${id}`].includes(bare) && files.some((f) => f.path === path),
    );
  const [one, another] = found;
  if (one === undefined)
    return `« ${written} » n’est pas une page de content/ : écrivez par exemple temoignages/dupont-friche`;
  return another
    ? `« ${written} » se trouve deux fois : écrivez ${found.map((e) => `${e.collection}/${e.id}`).join(' ou ')}`
    : one;
}

const isEntry = (path: string) => path.endsWith('.mdx');
/** Texts with one change made to each; those that it leaves as they are, left out. */
const rewrite = (files: readonly ContentFile[], change: (file: ContentFile) => string): Edit[] =>
  files
    .filter(({ path }) => /\.(?:mdx|yaml)$/.test(path))
    .flatMap((file) => {
      const text = change(file);
      return text === file.text ? [] : [{ path: file.path, text }];
    });

/** The pages that only an entry of a collection has, after its own. */
const UNDER: Partial<Record<EntryCollection, readonly string[]>> = { leviers: ['/voix'] };
const pagesOf = (collection: EntryCollection, id: string) =>
  ['', ...(UNDER[collection] ?? [])].map((under) => `${collection}/${id}${under}`);

/** The file of redirections with what is now said of some pages; each row that led to one of them says it too. */
const redirect = (files: readonly ContentFile[], now: ReadonlyMap<string, Mapping>): Edit => {
  const draft = readListFile(files.find(({ path }) => path === REDIRECTIONS)?.text ?? '');
  const rows = (draft.rows ?? []).map((row) => ({ id: row.id, ...(now.get(String(row.vers)) ?? row) }));
  const said = new Set(rows.map(({ id }) => id));
  const added = [...now].filter(([id]) => !said.has(id)).map(([id, what]) => ({ id, ...what }));
  return { path: REDIRECTIONS, text: writeEditedFile({ ...draft, rows: [...rows, ...added] }) };
};

/** The pictures of an entry, that stand beside it under its name. */
const picturesOf = ({ id, path }: Located, files: readonly ContentFile[]) => {
  const { folder } = splitPath(path);
  const ids = files.filter((f) => isEntry(f.path) && f.path.startsWith(folder)).map((f) => splitPath(f.path).base);
  return files.filter((f) => f.image && f.path.startsWith(folder) && ownerOf(f.path.slice(folder.length), ids) === id);
};

/**
 * Withdraws a page: its file and its pictures go, its address says so, the links to it become plain words. A person
 * whose only words they were has no page left either. Nothing says whose it was.
 */
export function withdraw(
  written: string,
  day: string,
  files: readonly ContentFile[],
  content: Content,
  reason = '',
): Move {
  const entry = locate(written, files);
  if (typeof entry === 'string') return { refusal: entry };
  const { collection, id, path } = entry;
  const page = `${collection}/${id}`;
  const said: Mapping = { retire: day, ...(reason !== '' && { motif: reason }) };
  const people = (of: (other: string) => boolean) =>
    [
      ...content.temoignages.filter((t) => of(`temoignages/${t.id}`)).flatMap((t) => t.auteurs.map(({ nom }) => nom)),
      ...content.cas.filter((c) => of(`cas/${c.id}`)).flatMap((c) => c.acteurs ?? []),
    ].map(slug);
  const left = new Set([...people((other) => other !== page), ...content.personnes.map((p) => p.id)]);
  const alone = people((other) => other === page).filter((person) => !left.has(person));
  const link = new RegExp(`\\[([^\\]\\n]*)\\]\\(/${page}/[^)\\n]*\\)`, 'g');
  const others = files.filter((f) => f.path !== path && f.path !== REDIRECTIONS);
  const mended = rewrite(others, ({ path: other, text }) =>
    changeFields(other, text.replace(link, '$1'), collection, id, undefined),
  );
  const gone = [...pagesOf(collection, id), ...alone.map((person) => `personnes/${person}`)];
  return {
    edits: [
      { path, gone: true },
      ...picturesOf(entry, files).map((picture) => ({ path: picture.path, gone: true as const })),
      ...mended,
      redirect(files, new Map(gone.map((old) => [old, said]))),
    ],
    toRead: mended.map((edit) => edit.path),
  };
}

/** Gives a page another address: the old one leads to it, and everything that named it names it still. */
export function rename(written: string, name: string, files: readonly ContentFile[]): Move {
  const entry = locate(written, files);
  if (typeof entry === 'string') return { refusal: entry };
  const { collection, id, path } = entry;
  const next = name.replace(/^.*\//, '').replace(/\.mdx$/, '');
  if (!ID_PATTERN.test(next))
    return { refusal: `« ${name} » ne peut pas être une adresse : écrivez « ${slug(name) || 'nouveau-nom'} »` };
  const to = `content/${collection}/${next}.mdx`;
  if (files.some((f) => f.path === to))
    return { refusal: `« ${collection}/${next} » existe déjà : choisissez un autre nom` };
  const pictures = picturesOf(entry, files).map((f) => ({ path: f.path, to: f.path.replace(`/${id}-`, `/${next}-`) }));
  const links = new RegExp(`(?<=[("'\\s]/${collection}/)${id}(?=/)`, 'g');
  const change = ({ path: file, text }: ContentFile) => {
    let changed = changeFields(file, text.replace(links, next), collection, id, next);
    if (file === path)
      for (const { path: old, to: now } of pictures) changed = changed.replaceAll(base(old), base(now));
    return changed;
  };
  const others = files.filter((f) => f.path !== REDIRECTIONS);
  const here = pagesOf(collection, next);
  return {
    edits: [
      ...rewrite(others, change),
      { path, to },
      ...pictures,
      redirect(files, new Map(pagesOf(collection, id).map((old, i) => [old, { vers: here[i] }]))),
    ],
    toRead: [],
  };
}

const base = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/**
 * A file with another id in the fields that name an entry of a collection, or a quotation of it; without an id, those
 * fields go, and with them the item of a list that was there for it.
 */
function changeFields(
  path: string,
  text: string,
  collection: EntryCollection,
  id: string,
  next: string | undefined,
): string {
  if (!text.includes(id)) return text;
  const from = isEntry(path) ? path.split('/')[1] : path.replace(/^content\/|\.yaml$/g, '');
  const draft: EditedFile = isEntry(path) ? readEntryFile(text) : readListFile(text);
  for (const row of draft.rows ?? [draft])
    // The last first: what goes moves what stands after it.
    for (const { path: at, to, id: said } of [...namedIn(shapeOf(from ?? ''), row)].reverse()) {
      if (collectionOf(to) !== collection || said.split('#')[0] !== id) continue;
      if (next === undefined) cut(row, at);
      else (valueIn(row, at.slice(0, -1)) as Record<PropertyKey, unknown>)[at.at(-1) ?? ''] = said.replace(id, next);
    }
  return writeEditedFile(draft);
}

/** Takes away what stands at a path, and with it the item of a list that was there for it, or the list that it leaves empty. */
function cut(row: Mapping, path: Path): void {
  const [above, key = ''] = [path.slice(0, -1), path.at(-1)];
  const holder = valueIn(row, above);
  if (Array.isArray(holder)) {
    holder.splice(Number(key), 1);
    // A quotation without a list is about all that its testimony is about; with an empty one, about none.
    if (holder.length === 0 && path[0] !== 'citations')
      Reflect.deleteProperty(valueIn(row, above.slice(0, -1)) as object, above.at(-1) ?? '');
  } else if (above.length > 0) cut(row, above);
  else Reflect.deleteProperty(row, key);
}
