import type { APIRoute, GetStaticPaths } from 'astro';
import { loadNoteFiles } from '../../../load/note.ts';

/** What notes read: the texts of each entry that can be kept, and what notes are made of. */
export const getStaticPaths: GetStaticPaths = async () =>
  [...(await loadNoteFiles())].map(([nom, content]) => ({ params: { nom }, props: { content } }));

export const GET: APIRoute<{ content: unknown }> = ({ props }) =>
  new Response(JSON.stringify(props.content), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
