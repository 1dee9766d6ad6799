import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** In `astro dev`, serves the search index of the last build, so that search works there too. */
export function searchIndexInDev(): AstroIntegration {
  let root: URL;
  return {
    name: 'index-en-dev',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.outDir;
      },
      'astro:server:setup': ({ server, logger }) => {
        const folder = fileURLToPath(new URL('recherche-index/', root));
        if (!existsSync(folder))
          logger.info('Pas encore d’index : lancez une fois « npm run build » pour que la recherche marche ici.');
        server.middlewares.use((request, response, next) => {
          const asked = /\/recherche-index\/([^?]*)/.exec(request.url ?? '')?.[1];
          if (asked === undefined) return next();
          const file = normalize(join(folder, decodeURIComponent(asked)));
          if (!file.startsWith(folder) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
            response.statusCode = 404;
            return response.end();
          }
          response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
          // A build beside may take the file away meanwhile.
          createReadStream(file)
            .on('error', () => response.destroy())
            .pipe(response);
        });
      },
    },
  };
}
