import type { APIRoute, GetStaticPaths } from 'astro';
import { FORMATS } from '../publish/data/dcat.ts';
import { loadData } from './data.ts';

/**
 * Gives the open data, file by file, for one file extension. The name of a page's file must say it: without it the
 * development server asks for a slash at the end of the address, which no page writes.
 */
export function routes(extension: keyof typeof FORMATS): { getStaticPaths: GetStaticPaths; GET: APIRoute } {
  const end = `.${extension}`;
  return {
    getStaticPaths: async () =>
      [...(await loadData()).keys()]
        .filter((name) => name.endsWith(end))
        .map((name) => ({ params: { file: name.slice(0, -end.length) } })),
    GET: async ({ params }) => {
      const write = (await loadData()).get(`${params.file}${end}`);
      const type = `${FORMATS[extension].type}; charset=utf-8`;
      return new Response(write?.() ?? null, { status: write ? 200 : 404, headers: { 'Content-Type': type } });
    },
  };
}
