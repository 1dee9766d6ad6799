import type { AstroIntegration } from 'astro';

/** What the build script says to `astro build` once the content is found right: `scripts/pages.ts`. */
export const CONTENU_BON = 'contenu bon';

/**
 * `astro build`, when the build script has started it, reads the content while the script checks it, and waits here
 * for its word before it empties dist/. Started by hand, it does not wait.
 */
export const apresControle = (): AstroIntegration => ({
  name: 'apres-controle',
  hooks: {
    'astro:build:start': () =>
      process.send &&
      new Promise<void>((continuer) => {
        process.once('message', (dit) => {
          if (dit !== CONTENU_BON) return;
          // Astro may end without a word to the script.
          process.channel?.unref();
          continuer();
        });
        // The script is gone: nobody wants the pages any more.
        process.once('disconnect', () => process.exit(1));
      }),
  },
});
