import { parse } from 'yaml';
import { splitEntry } from '../check/frontmatter.ts';
import type { Fields } from './understand.ts';
import { editYaml, writeYaml } from './edit-yaml.ts';
import { safeBody } from './safe-body.ts';

/** The order in which the fields of a testimony are written, the same in every new file. */
const ORDER = [
  'titre',
  'citations',
  'auteurs',
  'structure',
  'role',
  'region',
  'departement',
  'leviers',
  'themes',
  'poles',
  'source',
  'date',
] as const satisfies readonly (keyof Fields)[];

/** Writes the file of an entry: its fields between two lines of dashes, its text. */
export const writeEntry = (fields: Record<string, unknown>, body: string): string =>
  `---\n${writeYaml(fields)}---\n${written(body)}`;

const written = (body: string) => (body.trim() === '' ? '' : `\n${body.trim()}\n`);

/** Writes the file of a new testimony. No answer can break its head or its body. */
export const writeTemoignage = (fields: Fields, text: string): string =>
  writeEntry(
    Object.fromEntries(ORDER.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]]))),
    safeBody(text),
  );

/** Reads the file of an entry. A file without a head is all body. */
export function readEntry(text: string): { fields: Record<string, unknown>; body: string } {
  const { yaml, body, problem } = splitEntry(text);
  if (problem) return { fields: {}, body: text };
  return { fields: (parse(yaml) as Record<string, unknown> | null) ?? {}, body };
}

/** Changes the file of an entry, and only the lines that said something else. */
export function editEntry(text: string, fields: Record<string, unknown>, body: string): string {
  const { yaml, problem } = splitEntry(text);
  if (problem) return writeEntry(fields, body);
  const start = text.indexOf('\n') + 1;
  return `${text.slice(0, start)}${editYaml(yaml, fields)}---\n${written(body)}`;
}
