// What our build adds to Astro's: the content is checked before the pages are drawn, and what needs the drawn site (search
// index, share images, offline copy, headers) is added to it afterwards.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Content } from '../../src/schema/collections.ts';
import { seconds } from './seconds.ts';

/** The content has mistakes, which the check has said: nothing is built, and nothing is left to say. */
export class ContentRefused extends Error {}

/** The site's own part of `astro build`; nothing in development. */
export function siteBuild(): AstroIntegration {
  let content: Content | undefined;
  let start = 0;
  return {
    name: 'site-build',
    hooks: {
      // Before Astro reads the content: of a wrong file, the check speaks better.
      'astro:config:setup': async ({ command, config }) => {
        if (command !== 'build') return;
        start = performance.now();
        const { verifier } = await import('../check/content.ts');
        const { statut, contenu } = await verifier(fileURLToPath(config.root));
        if (statut !== 0 || !contenu) throw new ContentRefused('Le contenu est à corriger.');
        content = contenu;
        console.log(`Contenu lu et contrôlé en ${seconds(start)}.`);
      },
      'astro:build:done': async ({ dir }) => {
        if (!content) return;
        console.log(`Pages dessinées en ${seconds(start)}.`);
        const { addToSite } = await import('./add-to-site.ts');
        await addToSite(content, join(fileURLToPath(dir)));
      },
    },
  };
}
