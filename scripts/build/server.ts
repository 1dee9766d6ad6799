import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';

/** Of these, sirv gives no type, or one without the charset that their accents need. */
const TYPES: Record<string, string> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
};

interface Options {
  base?: string;
  /** What a host adds to the answer for a path. */
  headers?: (path: string) => Record<string, string>;
  /** Gives the `.br` file that stands beside a file. */
  brotli?: boolean;
}

/** Answers for a built site as a static host does: directory indexes, GET and HEAD alone, the site's own 404 page. */
function listener(folder: string, { base = '/', headers, brotli = false }: Options): RequestListener {
  const prefix = base.replace(/\/$/, '');
  const give = sirv(folder, {
    // Looks at the folder for each request: a build may replace it meanwhile.
    dev: true,
    etag: true,
    brotli,
    setHeaders: (response, path) => {
      const type = TYPES[extname(path)];
      if (type) response.setHeader('Content-Type', type);
    },
  });
  return async (request, response) => {
    const notFound = async () => {
      const page = await readFile(join(folder, '404.html')).catch(() => 'Page introuvable');
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    const [, address = '/', question = ''] = /^([^?]*)(.*)$/.exec(request.url ?? '/') ?? [];
    const path = address.slice(prefix.length);
    // Two slashes or a backslash would name another host to whoever follows an answer.
    if (/\/\/|\\/.test(address) || !address.startsWith(prefix) || !/^(?:\/|$)/.test(path)) return notFound();
    // As hosts do for an address without its last slash.
    if (!path.endsWith('/') && existsSync(join(folder, path, 'index.html')))
      return response.writeHead(301, { Location: `${address}/${question}` }).end();
    for (const [name, value] of Object.entries(headers?.(address) ?? {})) response.setHeader(name, value);
    request.url = path;
    // sirv trusts the range that it is asked: instead of one that goes backwards or past any file, the whole file is a
    // right answer.
    const [, from, to] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(request.headers.range ?? '') ?? [];
    if (from === undefined || (to && Number(to) < Number(from))) delete request.headers.range;
    give(request, response, () => void notFound());
  };
}

/** Serves a built site on this machine. Resolves once it listens. */
export async function serveSite(folder: string, port: number, options: Options = {}): Promise<Server> {
  const server = createServer(listener(folder, options)).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
