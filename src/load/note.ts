import { keptFiles } from '../note/kept.ts';
import { materialOf } from '../note/material.ts';
import { loadCitationContext } from './citation.ts';

/** The files that notes read, by name under `/donnees/note/`: what can be kept of each entry, and what notes are made of. */
export async function loadNoteFiles(): Promise<Map<string, unknown>> {
  const context = await loadCitationContext();
  return new Map<string, unknown>([...keptFiles(context), ['preparer', materialOf(context.site)]]);
}
