// @ts-check
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { readAcronyms } from './src/load/acronyms.ts';
import { checkInDev } from './src/load/dev/check.ts';
import { searchIndexInDev } from './src/load/dev/search-index.ts';
import { FEATURES } from './src/check/body.ts';
import { readSiteAddress } from './src/render/base-path.ts';
import { composeMdx } from './src/render/mdx.ts';
import { siteBuild } from './scripts/build/integration.ts';

const { site, base } = readSiteAddress(process.env);
const { routes, isListed, additions } = siteBuild();

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  compressHTML: 'jsx',
  prerenderConflictBehavior: 'error',
  // A page is drawn while another is written.
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 4 },
  // No script is written in the page, however small: the content security policy allows files alone.
  // The editor is built apart: its page is not one of the server's, which would look for what that build alone gives.
  vite: {
    build: { assetsInlineLimit: 0 },
    optimizeDeps: { entries: ['!**/src/contribute/editor/**'] },
    // A file may be seen empty before it is wholly written; what follows within 50 ms would then be told to nobody.
    server: { watch: { awaitWriteFinish: { stabilityThreshold: 100, pollInterval: 20 } } },
  },
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    // French typography is the site's own (src/render/typography.ts): this one makes English quotes.
    processor: satteri({
      hastPlugins: [composeMdx(() => ({ base, acronyms: readAcronyms(new URL('./', import.meta.url)) }))],
      features: FEATURES,
    }),
  },
  integrations: [mdx(), routes, sitemap({ filter: isListed }), additions, searchIndexInDev(), checkInDev()],
});
