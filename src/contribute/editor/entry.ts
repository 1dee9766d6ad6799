import { parse } from 'yaml';
import { editEntry, readEntry, writeEntry } from '../write.ts';
import { editYaml } from '../edit-yaml.ts';

/**
 * What the editor holds of a file while somebody works on it: its fields, its text, and the file as it was, so that
 * what they did not touch is written back as it stood. A closed list has its rows for fields.
 */
export interface Draft {
  original?: string;
  body?: string;
  rows?: Row[];
  [field: string]: unknown;
}
export type Row = Record<string, unknown>;

export const readDraft = (text: string): Draft => {
  const { fields, body } = readEntry(text);
  return { ...fields, body, original: text };
};
export const readRows = (text: string): Draft => ({ rows: (parse(text) as Row[] | null) ?? [], original: text });

/** The file that a draft makes. */
export function writeDraft({ original, rows, body = '', accord: _, ...fields }: Draft): string {
  if (rows) return editYaml(original ?? '', rows);
  return original === undefined ? writeEntry(fields, body) : editEntry(original, fields, body);
}
