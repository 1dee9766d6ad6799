import { fileRoute } from '../../../load/file-route.ts';
import { loadNoteFiles } from '../../../load/note.ts';

/** What notes read: the texts of each entry that can be kept, and what notes are made of. */
export const { getStaticPaths, GET } = fileRoute('nom', 'application/json; charset=utf-8', loadNoteFiles);
