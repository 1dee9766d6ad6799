// Builds the editor of `/admin/` into dist/admin/, apart from the site: `npm run build:admin`. It is large (Sveltia
// CMS, bundled whole so that nothing comes from another domain), and readers never load it. With --servir, opens it
// on this machine, whether the site is built or not.
import { cpSync, existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { editorConfig } from '../../src/contribute/editor/config.ts';
import french from '../../src/contribute/editor/fr.json' with { type: 'json' };
import type { Workshop } from '../../src/contribute/propose.ts';
import { openProject } from '../contribute/workshop.ts';
import { serveSite } from './server.ts';

/** Languages that an editor of texts may need coloured; Sveltia brings three hundred. */
const LANGUAGES = /^@shikijs\/langs\/(?!(?:markdown|mdx|yaml)$)/;

/** Takes out of Sveltia CMS what would come from another domain, and what no one here will open. */
const lighten = (): Plugin => ({
  name: 'lighten',
  enforce: 'pre',
  resolveId: (source) => (LANGUAGES.test(source) ? '\0no-language' : undefined),
  load: (id) => (id === '\0no-language' ? 'export default [];' : undefined),
  // The same fonts are in the package, and it registers them itself: these rules would ask a CDN first.
  transform: (code, id) =>
    id.includes('@sveltia/cms') && code.includes('cdn.jsdelivr.net')
      ? { code: code.replace(/@font-face\s*\{[^{}]*cdn\.jsdelivr\.net[^{}]*\}/g, ''), map: null }
      : undefined,
});

/** Adds to the French of Sveltia CMS what it has only in English. What it says itself stays. */
const completeFrench = (): Plugin => ({
  name: 'complete-french',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('@sveltia/cms/locales/fr.json')
      ? JSON.stringify({ ...french, ...(JSON.parse(code) as object) })
      : undefined,
});

/** What the editor is told of the site: its forms, made from the schemas and the lists of today, and what it checks against. */
const aboutTheSite = ({ content, files, lists }: Workshop): Plugin => ({
  name: 'about-the-site',
  resolveId: (source) => (source === 'virtual:reperes' ? '\0reperes' : undefined),
  load: (id) =>
    id === '\0reperes'
      ? `export const config = ${JSON.stringify(editorConfig(content, lists))};\nexport const files = ${JSON.stringify(files)};`
      : undefined,
});

/** Where the editor is built from, and into what. */
const settings = (root: string, output: string, workshop: Workshop): InlineConfig => ({
  configFile: false,
  root: join(root, 'src/contribute/editor'),
  base: './',
  logLevel: 'error',
  plugins: [lighten(), completeFrench(), aboutTheSite(workshop)],
  build: {
    outDir: output,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    sourcemap: false,
    chunkSizeWarningLimit: 10_000,
    target: 'es2022',
  },
});

if (import.meta.main) {
  const root = process.cwd();
  const [folder = 'dist/admin'] = process.argv.slice(2).filter((a) => !a.startsWith('--'));
  const output = resolve(folder);
  if (!existsSync(join(root, 'src/contribute/editor/index.html')))
    throw new Error('Lancez cette commande à la racine du projet.');
  await build(settings(root, output, await openProject(root)));
  console.log(`L’éditeur est dans ${output}.`);
  if (process.argv.includes('--servir')) {
    // The preview is set in the site's fonts, which stand beside the editor.
    const site = dirname(output);
    if (!existsSync(join(site, 'fonts'))) cpSync(join(root, 'public/fonts'), join(site, 'fonts'), { recursive: true });
    const port = Number(process.env.PORT ?? 4321);
    await serveSite(site, port);
    console.log(`Ouvrez http://localhost:${port}/admin/ dans Chrome, Edge ou Chromium (Ctrl+C pour arrêter).`);
  }
}
