import { checkWith } from '../../check/check-with.ts';
import { splitEntry } from '../../check/frontmatter.ts';
import { sayMdxError } from '../../check/messages/mdx.ts';
import { MISSING } from '../../check/messages/zod.ts';
import { foundAt, positionAt, type Problem } from '../../check/problem.ts';
import type { ReadBody } from '../../check/read.ts';
import { textFile, type ContentFile } from '../../check/files.ts';
import { unreadBody } from '../../check/unread-body.ts';
import { COMPONENTS } from '../../render/components.ts';
import { frenchQuotes, plainSigns, withoutQuotes } from '../clean.ts';
import type { EditorField } from './fields.ts';
import { readEntryFile, readListFile, writeEditedFile, type EditedFile, type Mapping } from '../edited-file.ts';

/** What is about to be written, and where. */
export interface Saving {
  path: string;
  draft: EditedFile;
  /** It is not in the repository yet. */
  isNew: boolean;
}

/** The file that is saved, or what keeps it from being. */
interface Saved {
  draft: EditedFile;
  problems: Problem[];
}

/** Marks that mean something inside: the address and the legend of a picture or a link, the attributes of a component. */
const MARKS = /(\]\([^)\n]*\)|<[^>\n]*>)/;
const cleanText = (text: string) =>
  plainSigns(text)
    .split(MARKS)
    .map((part, rank) => (rank % 2 === 0 ? frenchQuotes(part) : part))
    .join('');

const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === false ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/**
 * Cleans what somebody has typed or pasted, as the form does; what they did not touch stays as it stands, fields left
 * empty and the editor's own marks go.
 */
function cleanChanges(value: unknown, before: unknown, path: string): unknown {
  if (value === before) return value;
  if (typeof value === 'string') return path.endsWith('.texte') ? cleanText(withoutQuotes(value)) : cleanText(value);
  if (Array.isArray(value))
    return value.map((item: unknown, rank) => cleanChanges(item, counterpart(item, rank, before), path));
  if (typeof value !== 'object' || value === null) return value;
  const old = (before ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !name.startsWith('__sc_'))
      .map(([name, said]) => [name, cleanChanges(said, old[name], `${path}.${name}`)] as const)
      .filter(([name, said]) => !isEmpty(said) || (name in old && isEmpty(old[name]))),
  );
}

/** The row that an item was: the one of the same id, or of the same rank. */
function counterpart(item: unknown, rank: number, before: unknown): unknown {
  if (!Array.isArray(before)) return undefined;
  const idOf = (row: unknown) => (row as { id?: unknown } | null)?.id;
  const rows = before as unknown[];
  return idOf(item) === undefined ? rows[rank] : (rows.find((row) => idOf(row) === idOf(item)) ?? rows[rank]);
}

function cleanBody(body: string, before: string): string {
  const old = new Set(before.split('\n'));
  const lines = body.replace(/\r\n?/g, '\n').split('\n');
  return lines.map((line) => (old.has(line) ? line : cleanText(line))).join('\n');
}

/** Gives c1, c2 or c3 to the quotations that have no number; a number once given is another's only when none is left. */
function numberQuotations(citations: unknown, before: unknown): unknown {
  if (!Array.isArray(citations)) return citations;
  const rows = citations as Mapping[];
  const idsOf = (list: unknown) => (Array.isArray(list) ? (list as Mapping[]).map(({ id }) => id) : []);
  const [taken, given] = [idsOf(rows), idsOf(before)];
  const free = ['c1', 'c2', 'c3']
    .filter((id) => !taken.includes(id))
    .sort((a, b) => Number(given.includes(a)) - Number(given.includes(b)));
  return rows.map(({ id, ...rest }) => ({ id: id || free.shift(), ...rest }));
}

/** A page has no parser of MDX: of a body it sees the signs that MDX would take for code, and reads no further. */
const readSigns: ReadBody = (text, options) => {
  const body = { ...unreadBody(text, options), partial: false };
  const components = Object.keys(COMPONENTS).join('|');
  const sign = new RegExp(`[{}]|<(?!/?(?:${components})\\b)`).exec(text.replace(/\\[{}<]/g, '  '));
  if (sign === null) return body;
  const at = positionAt(text, sign.index);
  const { place, said } = sayMdxError(new Error(`${at.line}:${at.column}: `), text);
  body.problems.push(foundAt({ ...place, line: place.line + body.firstLine - 1 }, 'texte', said));
  return body;
};

/** Cleans and checks what an editor is about to save, against the content that the page was built with. */
export function prepareSaving({ path, draft, isNew }: Saving, files: readonly ContentFile[]): Saved {
  const { original, body = '', rows, accord, ...fields } = draft;
  if (rows !== undefined) {
    const cleaned: EditedFile = {
      ...draft,
      rows: cleanChanges(rows, readListFile(original ?? '').rows, '') as Mapping[],
    };
    return { draft: cleaned, problems: problemsOf(path, writeEditedFile(cleaned), files) };
  }
  const before: EditedFile = original === undefined ? {} : readEntryFile(original);
  const cleaned: EditedFile = {
    ...(cleanChanges(fields, before, '') as EditedFile),
    body: cleanBody(body, before.body ?? ''),
    ...(original !== undefined && { original }),
  };
  const isTestimony = path.startsWith('content/temoignages/');
  if (isTestimony) cleaned.citations = numberQuotations(cleaned.citations, before.citations);
  const problems = problemsOf(path, writeEditedFile(cleaned), files);
  if (isTestimony && isNew && accord !== true)
    problems.push({
      ...{ file: path, line: 1, column: 1, field: 'accord', severity: 'error' },
      message: 'la case n’est pas cochée',
      remedy: 'rien n’est publié sans cet accord',
    });
  return { draft: cleaned, problems };
}

function problemsOf(path: string, text: string, files: readonly ContentFile[]): Problem[] {
  const others = files.filter((file) => file.path !== path);
  const own = splitEntry(text).body;
  const read: ReadBody = (body, options) => (body === own ? readSigns : unreadBody)(body, options);
  return checkWith(read, [...others, textFile(path, text)]).problems.filter((p) => p.file === path);
}

/** A field of the form as it stands: its path, what is in it, whether it must be filled. A form says no rank. */
interface Filled {
  path: string;
  value: unknown;
  required: boolean;
}

/** What is wrong with one field of a draft, said beside it. */
export const sayProblemsAt = (
  problems: readonly Problem[],
  draft: EditedFile,
  { path, value, required }: Filled,
): string => {
  const here = problems.filter(({ field, message }) => {
    const at = lookAt(field, draft);
    if (isEmpty(value) && path.startsWith(`${at.path}.`)) return message === MISSING && required;
    if (at.path !== path) return false;
    return isEmpty(value) ? isEmpty(at.value) : JSON.stringify(at.value) === JSON.stringify(value);
  });
  return [...new Set(here.map(sayProblem))].join(' ');
};

/** `citations.1.texte` → `citations.texte`, and the first quotation. A row is called by its id, or its rank from 1. */
function lookAt(field: string, { rows, ...draft }: EditedFile): { path: string; value: unknown } {
  if (field === 'texte' && rows === undefined) return { path: 'body', value: draft.body };
  let value: unknown = rows ?? draft;
  const names = field.split('.').filter((key) => {
    const list = Array.isArray(value) ? (value as Mapping[]) : undefined;
    if (list === undefined) value = (value as Mapping | undefined)?.[key];
    // What is wrong with one of several choices is said where they are chosen.
    else if (typeof list[0] === 'object') value = list.find(({ id }) => id === key) ?? list[Number(key) - 1];
    return list === undefined;
  });
  return { path: names.join('.'), value };
}

const sayProblem = ({ message, remedy }: Problem) => (message === MISSING ? 'À remplir.' : `${message} : ${remedy}.`);

/** What keeps an entry from being saved, one line each, by the names that its fields have in the form. */
export const sayProblems = (problems: readonly Problem[], fields: readonly EditorField[]): string =>
  problems
    .map((problem) => `• ${problem.field && `${nameField(problem.field, fields)} : `}${sayProblem(problem)}`)
    .join('\n');

/** `citations.1.texte` → « Citations, 1, Citation, mot à mot ». */
function nameField(field: string, fields: readonly EditorField[]): string {
  let inside = fields;
  const names = field.split('.').map((key) => {
    const known = inside.find(({ name }) => name === key);
    inside = known?.fields ?? inside;
    return key === 'texte' && known === undefined ? 'Texte' : (known?.label ?? key);
  });
  return names.join(', ');
}
