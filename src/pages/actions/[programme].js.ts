import type { APIRoute, GetStaticPaths } from 'astro';
import { loadPrograms } from '../../load/programs.ts';

/**
 * The scripts that pages load, and those that these bring when the reader acts. The name of this file says `.js`: without
 * it the development server asks for a slash at the end of the address, which no page writes.
 */
export const getStaticPaths: GetStaticPaths = async () =>
  [...(await loadPrograms()).keys()].map((nom) => ({ params: { programme: nom.replace(/\.js$/, '') } }));

export const GET: APIRoute<Record<string, unknown>, { programme: string }> = async ({ params }) => {
  const texte = (await loadPrograms()).get(`${params.programme}.js`);
  return new Response(texte ?? null, {
    status: texte === undefined ? 404 : 200,
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
};
