import type { APIRoute, GetStaticPaths } from 'astro';
import { chargerProgrammes } from '../../load/programmes.ts';

/** The scripts that pages load, and those that these bring when the reader acts. */
export const getStaticPaths: GetStaticPaths = async () =>
  [...(await chargerProgrammes()).keys()].map((fichier) => ({ params: { fichier } }));

export const GET: APIRoute<Record<string, unknown>, { fichier: string }> = async ({ params }) =>
  new Response((await chargerProgrammes()).get(params.fichier) ?? '', {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
