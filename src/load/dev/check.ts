import { relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Problem } from '../../check/problem.ts';

/** After the page has been drawn anew: the check reads everything, and must not make who writes wait for it. */
const DELAI = 600;

/**
 * In `astro dev`, checks the content after each change, as `npm run verifier` does: what is wrong is said in the
 * terminal and over the page, where Astro alone would show the text of before, or a page that does not exist.
 */
export function checkInDev(): AstroIntegration {
  return {
    name: 'controle',
    hooks: {
      'astro:server:setup': async ({ server, logger }) => {
        const racine = server.config.root;
        const contenu = `content${sep}`;
        const { readFiles } = await import('../files.ts');
        const { checkContent } = await import('../../check/content.ts');
        const { writeProblem } = await import('../../check/problem.ts');
        const enErreur = (message: string) => ({
          type: 'error' as const,
          err: { name: 'Contenu', title: 'À corriger dans le contenu', message, stack: '', plugin: 'contenu' },
        });
        let dites = '';
        const controler = async () => {
          const { problemes } = checkContent(await readFiles(racine));
          const erreurs = problemes.filter((p: Problem) => p.gravite === 'erreur').map(writeProblem);
          const toutes = erreurs.join('\n');
          if (toutes === dites) return;
          dites = toutes;
          if (erreurs.length === 0) {
            logger.info('Le contenu n’a plus d’erreur.');
            server.ws.send({ type: 'full-reload' });
            return;
          }
          for (const erreur of erreurs) logger.error(erreur);
          server.ws.send(enErreur(toutes));
        };
        let attente: NodeJS.Timeout | undefined;
        const bientot = () => {
          clearTimeout(attente);
          attente = setTimeout(() => {
            controler().catch((erreur: unknown) => logger.error(String(erreur)));
          }, DELAI);
        };
        server.watcher.on('all', (_, chemin) => {
          if (relative(racine, chemin).startsWith(contenu)) bientot();
        });
        // A page opened after the mistake was made must say it too.
        server.ws.on('connection', () => {
          if (dites !== '') server.ws.send(enErreur(dites));
        });
        bientot();
      },
    },
  };
}
