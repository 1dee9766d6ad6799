import type { APIRoute, GetStaticPaths } from 'astro';
import { chargerDonnees } from '../../load/donnees.ts';

/** The open data, file by file. */
export const getStaticPaths: GetStaticPaths = async () =>
  [...(await chargerDonnees()).keys()].map((fichier) => ({ params: { fichier } }));

export const GET: APIRoute<Record<string, unknown>, { fichier: string }> = async ({ params }) => {
  const publie = (await chargerDonnees()).get(params.fichier);
  return new Response(publie?.ecrire(), { headers: { 'Content-Type': publie?.type ?? 'text/plain' } });
};
