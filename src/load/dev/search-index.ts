import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';

/** In `astro dev`, serves the search index of the last build, so that search works there too. */
export function searchIndexInDev(): AstroIntegration {
  let root: URL;
  return {
    name: 'search-index-in-dev',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.outDir;
      },
      'astro:server:setup': ({ server, logger }) => {
        const folder = fileURLToPath(new URL('recherche-index/', root));
        if (!existsSync(folder))
          logger.info('Pas encore d’index : lancez une fois « npm run build » pour que la recherche marche ici.');
        // Read anew at each request: a build beside may put another there meanwhile.
        const serve = sirv(folder, { dev: true });
        server.middlewares.use((request, response, next) => {
          const asked = /\/recherche-index(\/[^?]*)/.exec(request.url ?? '')?.[1];
          if (asked === undefined) return next();
          request.url = asked;
          serve(request, response, () => {
            response.statusCode = 404;
            response.end();
          });
        });
      },
    },
  };
}
