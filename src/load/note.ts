import { keptFiles } from '../note/kept.ts';
import { materialOf } from '../note/material.ts';
import { once } from '../model/once.ts';
import type { Site } from '../model/repertoire.ts';
import { absolute } from './citation.ts';
import type { Files } from './file-route.ts';
import { loadRawSite } from './site.ts';

const filesOf = once((site: Site): Files => {
  const kept = [...keptFiles({ site, absolute })].map(([name, card]) => [name, () => JSON.stringify(card)] as const);
  return new Map([...kept, ['preparer', () => JSON.stringify(materialOf(site))]]);
});

/** The files that notes read, by name under `/donnees/note/`: what can be kept of each entry, and what notes are made of. */
export const loadNoteFiles = async (): Promise<Files> => filesOf(await loadRawSite());
