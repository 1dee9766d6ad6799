import type { APIRoute, GetStaticPaths } from 'astro';
import { allFrames } from '../publish/frames/frames.ts';
import { absolute } from './citation.ts';
import { loadSite } from './site.ts';
import { once } from '../model/once.ts';
import type { Site } from '../model/repertoire.ts';

const framesOf = once((site: Site) => allFrames({ site, absolute }, import.meta.env.BASE_URL));
const loadFrames = async () => framesOf(await loadSite());

/** The route of the frames for other sites that stand in one folder of `/integrer/`. */
export function frameRoute(folder: 'temoignages' | 'regions'): { getStaticPaths: GetStaticPaths; GET: APIRoute } {
  const name = (id: string) => `${folder}/${id}.html`;
  return {
    getStaticPaths: async () =>
      [...(await loadFrames()).keys()]
        .filter((key) => key.startsWith(`${folder}/`))
        .map((key) => ({ params: { id: key.slice(folder.length + 1, -'.html'.length) } })),
    GET: async ({ params }) => {
      const draw = (await loadFrames()).get(name(params.id ?? ''));
      return new Response(draw?.() ?? null, {
        status: draw ? 200 : 404,
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
      });
    },
  };
}
