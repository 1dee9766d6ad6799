// What our build adds to Astro's: the content is checked before the pages are drawn, and what needs the drawn site (search
// index, share images, offline copy, headers) is added to it afterwards.
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PAGES, type RouteTreatment } from '../../src/model/routes.ts';
import { readSiteAddress, withBase } from '../../src/render/base-path.ts';
import { sayMissingRenseignements } from '../../src/check/publication.ts';
import type { Content } from '../../src/schema/collections.ts';
import { seconds } from './seconds.ts';

/** The content has mistakes, which the check has said: nothing is built, and nothing is left to say. */
export class ContentRefused extends Error {}

/** A file that a route drew. */
export interface Drawn {
  file: string;
  /** From the root of the site, `index.html` left out: `/cas/ardaines/`. */
  address: string;
  place: RouteTreatment;
}

/**
 * The site's own part of `astro build`, in two: `routes` checks and says what is drawn, `additions` comes last. Between
 * them, the sitemap asks whether it lists a page.
 */
export function siteBuild(): {
  routes: AstroIntegration;
  isListed: (url: string) => boolean;
  additions: AstroIntegration;
} {
  const { site, base } = readSiteAddress(process.env);
  const listed = new Set<string>();
  let content: Content | undefined;
  let drawn: Drawn[] = [];
  let start = 0;
  return {
    isListed: (url) => listed.has(url),
    routes: {
      name: 'site-routes',
      hooks: {
        // Before Astro reads the content: of a wrong file, the check speaks better.
        'astro:config:setup': async ({ command, config }) => {
          if (command !== 'build') return;
          start = performance.now();
          const { reportOnContent } = await import('../check/content.ts');
          const report = await reportOnContent(fileURLToPath(config.root));
          if (report.status !== 0 || !report.content) throw new ContentRefused('Le contenu est à corriger.');
          content = report.content;
          console.log(`Contenu lu et contrôlé en ${seconds(start)}.`);
          const missing = sayMissingRenseignements(content.site);
          if (missing) console.log(missing);
        },
        'astro:routes:resolved': ({ routes }) => {
          const unknown = routes.find(({ origin, pattern }) => origin === 'project' && !(pattern in PAGES));
          if (!unknown) return;
          const { entrypoint, pattern } = unknown;
          throw new Error(`${entrypoint} : la table de src/model/routes.ts ne dit rien de « ${pattern} ».`);
        },
        'astro:build:done': ({ dir, assets }) => {
          console.log(`Pages dessinées en ${seconds(start)}.`);
          const dist = fileURLToPath(dir);
          drawn = [...assets].flatMap(([pattern, urls]) =>
            urls.map((url) => {
              const file = fileURLToPath(url);
              const address = `/${relative(dist, file).split(sep).join('/')}`.replace(/index\.html$/, '');
              return { file, address, place: PAGES[pattern] ?? {} };
            }),
          );
          for (const { address, place } of drawn)
            if (!place.unlisted) listed.add(new URL(withBase(address, base), site).href);
        },
      },
    },
    additions: {
      name: 'site-additions',
      hooks: {
        'astro:build:done': async ({ dir }) => {
          if (!content) return;
          const { addToSite } = await import('./add-to-site.ts');
          await addToSite(content, fileURLToPath(dir), drawn);
        },
      },
    },
  };
}
