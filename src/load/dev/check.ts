import { relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';

/** After the page has been drawn anew: the check reads everything, and must not make who writes wait for it. */
const DELAY = 600;

/**
 * In `astro dev`, checks the content after each change, as `npm run verifier` does: what is wrong is said in the
 * terminal and over the page, where Astro alone would show the text of before, or a page that does not exist.
 */
export function checkInDev(): AstroIntegration {
  return {
    name: 'check',
    hooks: {
      'astro:server:setup': async ({ server, logger }) => {
        const { root } = server.config;
        const { readFiles } = await import('../files.ts');
        const { checkContent } = await import('../../check/content.ts');
        const { writeProblem } = await import('../../check/problem.ts');
        const { sayMissingRenseignements: sayMissing } = await import('../../check/publication.ts');
        const asError = (message: string) => ({
          type: 'error' as const,
          err: { name: 'Contenu', title: 'À corriger dans le contenu', message, stack: '', plugin: 'contenu' },
        });
        let said = '';
        let toldMissing: string | undefined;
        const check = async () => {
          const { content, problems } = checkContent(await readFiles(root));
          const missing = sayMissing(content.site);
          if (missing !== toldMissing && missing) logger.info(missing);
          toldMissing = missing;
          const errors = problems.filter((p) => p.severity === 'error').map(writeProblem);
          const all = errors.join('\n');
          if (all === said) return;
          said = all;
          if (errors.length === 0) {
            logger.info('Le contenu n’a plus d’erreur.');
            server.ws.send({ type: 'full-reload' });
            return;
          }
          for (const error of errors) logger.error(error);
          server.ws.send(asError(all));
        };
        let wait: NodeJS.Timeout | undefined;
        const soon = () => {
          clearTimeout(wait);
          wait = setTimeout(() => {
            check().catch((error: unknown) => logger.error(String(error)));
          }, DELAY);
        };
        server.watcher.on('all', (_, path) => {
          if (relative(root, path).startsWith(`content${sep}`)) soon();
        });
        // A page opened after the mistake was made must say it too.
        server.ws.on('connection', () => {
          if (said !== '') server.ws.send(asError(said));
        });
        soon();
      },
    },
  };
}
