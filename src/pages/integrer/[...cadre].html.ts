import type { APIRoute, GetStaticPaths } from 'astro';
import { loadFrames } from '../../load/frames.ts';

/** Plain quotations, for an iframe of another site. Endpoints and not pages: they have no place in the site map. */
export const getStaticPaths: GetStaticPaths = async () =>
  [...(await loadFrames()).keys()].map((nom) => ({ params: { cadre: nom.replace(/\.html$/, '') } }));

export const GET: APIRoute<Record<string, unknown>, { cadre: string }> = async ({ params }) => {
  const ecrire = (await loadFrames()).get(`${params.cadre}.html`);
  return ecrire
    ? new Response(ecrire(), { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
    : new Response(null, { status: 404 });
};
