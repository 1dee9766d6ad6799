import { parse } from 'yaml';
import { splitEntry } from '../check/frontmatter.ts';
import { editYaml, writeYaml } from './edit-yaml.ts';

/** Writes the file of an entry: its fields between two lines of dashes, its text. */
export const writeEntry = (fields: Record<string, unknown>, body: string): string =>
  `---\n${writeYaml(fields)}---\n${written(body)}`;

const written = (body: string) => (body.trim() === '' ? '' : `\n${body.trim()}\n`);

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
