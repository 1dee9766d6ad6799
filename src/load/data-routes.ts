import type { APIRoute, GetStaticPaths } from 'astro';
import { loadData } from './data.ts';

/**
 * Gives the open data, file by file, for one file extension. The name of a page's file must say it: without it the
 * development server asks for a slash at the end of the address, which no page writes.
 */
export function routes(extension: string): { getStaticPaths: GetStaticPaths; GET: APIRoute } {
  const fin = `.${extension}`;
  return {
    getStaticPaths: async () =>
      [...(await loadData()).keys()]
        .filter((nom) => nom.endsWith(fin))
        .map((nom) => ({ params: { fichier: nom.slice(0, -fin.length) } })),
    GET: async ({ params }) => {
      const publie = (await loadData()).get(`${params.fichier}${fin}`);
      return new Response(publie?.ecrire() ?? null, {
        status: publie ? 200 : 404,
        headers: { 'Content-Type': publie?.type ?? 'text/plain' },
      });
    },
  };
}
