import { parse } from 'yaml';
import { splitEntry } from '../check/frontmatter.ts';
import { editYaml, writeYaml } from './edit-yaml.ts';

/**
 * What is held of a file while somebody works on it: its fields, its text, and the file as it was, so that what they did
 * not touch is written back as it stood. A closed list has its rows for fields.
 */
export interface EditedFile {
  original?: string;
  body?: string;
  rows?: Mapping[];
  [field: string]: unknown;
}
export type Mapping = Record<string, unknown>;

/** Reads the file of an entry. A file without a head is all body. */
export function readEntryFile(text: string): EditedFile {
  const { yaml, body, problem } = splitEntry(text);
  if (problem) return { body: text, original: text };
  return { ...(parse(yaml) as Mapping | null), body, original: text };
}
export const readListFile = (text: string): EditedFile => ({
  rows: (parse(text) as Mapping[] | null) ?? [],
  original: text,
});

/** The file that an edited one makes: only the lines that said something else change. */
export function writeEditedFile({ original = '', rows, body = '', accord: _, ...fields }: EditedFile): string {
  if (rows) return editYaml(original, rows);
  const { yaml, problem } = splitEntry(original);
  const head = problem
    ? `---\n${writeYaml(fields)}`
    : `${original.slice(0, original.indexOf('\n') + 1)}${editYaml(yaml, fields)}`;
  const text = body.trim();
  return `${head}---\n${text && `\n${text}\n`}`;
}
