import { keptFiles } from '../note/kept.ts';
import { materialOf } from '../note/material.ts';
import { absolute } from './citation.ts';
import { loadRawSite, madeOf } from './site.ts';

/** The files that notes read, by name under `/donnees/note/`: what can be kept of each entry, and what notes are made of. */
export const loadNoteFiles = madeOf(
  loadRawSite,
  (site) =>
    new Map(
      [...keptFiles({ site, absolute }), ['preparer', materialOf(site)] as const].map(
        ([name, content]) => [name, () => JSON.stringify(content)] as const,
      ),
    ),
);
