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
  let racine: URL;
  return {
    name: 'index-en-dev',
    hooks: {
      'astro:config:done': ({ config }) => {
        racine = config.outDir;
      },
      'astro:server:setup': ({ server, logger }) => {
        const dossier = fileURLToPath(new URL('recherche-index/', racine));
        if (!existsSync(dossier))
          logger.info('Pas encore d’index : lancez une fois « npm run build » pour que la recherche marche ici.');
        server.middlewares.use((requete, reponse, suite) => {
          const apres = /\/recherche-index\/([^?]*)/.exec(requete.url ?? '')?.[1];
          if (apres === undefined) return suite();
          const fichier = normalize(join(dossier, decodeURIComponent(apres)));
          if (!fichier.startsWith(dossier) || !statSync(fichier, { throwIfNoEntry: false })?.isFile()) {
            reponse.statusCode = 404;
            return reponse.end();
          }
          reponse.setHeader('Content-Type', TYPES[extname(fichier)] ?? 'application/octet-stream');
          // A build beside may take the file away meanwhile.
          createReadStream(fichier)
            .on('error', () => reponse.destroy())
            .pipe(reponse);
        });
      },
    },
  };
}
