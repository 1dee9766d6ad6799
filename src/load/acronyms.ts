import { readFileSync } from 'node:fs';
import { acronymsOf, type Acronym } from '../render/acronyms.ts';
import { readRows } from './lists.ts';

/** The acronyms of the glossary, read before Astro has it. What is wrong with the list, its own loader says. */
export function readAcronyms(root: URL): Acronym[] {
  try {
    const rows = readRows(readFileSync(new URL('content/glossaire.yaml', root), 'utf8'));
    return acronymsOf(rows as unknown as Parameters<typeof acronymsOf>[0]);
  } catch {
    return [];
  }
}
