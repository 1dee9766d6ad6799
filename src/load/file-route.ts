import type { APIRoute, GetStaticPaths } from 'astro';

type Content = string | Uint8Array<ArrayBuffer>;
/** Files by name, each whole or written when it is asked for. */
export type Files = ReadonlyMap<string, Content | (() => Content | Promise<Content>)>;

/**
 * The route of files: those whose name starts and ends as said, what is between being the parameter of their address. The
 * name of the page's file must say the extension: without it the development server asks for a slash at the end of the
 * address, which no page writes.
 */
export function fileRoute(
  parameter: string,
  type: string,
  load: () => Promise<Files>,
  { start = '', end = '' } = {},
): { getStaticPaths: GetStaticPaths; GET: APIRoute } {
  return {
    getStaticPaths: async () =>
      [...(await load()).keys()]
        .filter((name) => name.startsWith(start) && name.endsWith(end))
        .map((name) => ({ params: { [parameter]: name.slice(start.length, name.length - end.length) } })),
    GET: async ({ params }) => {
      const file = (await load()).get(`${start}${params[parameter]}${end}`);
      const content = typeof file === 'function' ? await file() : file;
      return new Response(content ?? null, {
        status: content === undefined ? 404 : 200,
        headers: { 'Content-Type': type },
      });
    },
  };
}
