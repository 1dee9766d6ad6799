// Writes the headers of the built site for its hosts: dist/_headers (Netlify, Cloudflare Pages) and, beside it,
// dist-hebergement/ (nginx).
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DIVIDED, headerRules, writeHeaders, type HeadersContext } from '../../src/publish/headers/headers.ts';
import { writeNginx } from '../../src/publish/headers/nginx.ts';

/** The editor, which another command adds to the site: its rules are there before it is. */
const ADDED_LATER = 'admin/';

/** What the rules need to know of a built site. */
export async function readHeadersContext(dist: string, base: string): Promise<HeadersContext> {
  const list = async (under: string) =>
    (await readdir(join(dist, under), { withFileTypes: true }))
      .filter((e) => e.name !== '_headers' && e.name !== 'index.html')
      .map((e) => `${under}${e.name}${e.isDirectory() ? '/' : ''}`);
  const entries = await list('');
  const inside = await Promise.all(entries.filter((e) => DIVIDED.has(e)).map(list));
  return { entries: [...new Set([...entries, ...inside.flat(), ADDED_LATER])].sort(), base };
}

/** Writes `_headers` into the site and the nginx snippets into `hosting`. */
export async function addHeaders(dist: string, hosting: string, base: string): Promise<void> {
  const context = await readHeadersContext(dist, base);
  await writeFile(join(dist, '_headers'), writeHeaders(headerRules(context)));
  const { http, server } = writeNginx(context);
  await mkdir(hosting, { recursive: true });
  await writeFile(join(hosting, 'nginx-http.conf'), http);
  await writeFile(join(hosting, 'nginx-serveur.conf'), server);
}
