// Builds the editor of `/admin/` into dist/admin/, apart from the site: `npm run build:admin`. It is large (Sveltia
// CMS, bundled whole so that nothing comes from another domain), and readers never load it. With --servir, opens it
// on this machine, whether the site is built or not.
import { cpSync, existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { serveSite } from './server.ts';

/** Languages that an editor of texts may need coloured; Sveltia brings three hundred. */
const LANGAGES = /^@shikijs\/langs\/(?!(?:markdown|mdx|yaml)$)/;

/** Takes out of Sveltia CMS what would come from another domain, and what no one here will open. */
const alleger = (): Plugin => ({
  name: 'alleger',
  enforce: 'pre',
  resolveId: (source) => (LANGAGES.test(source) ? '\0langage-vide' : undefined),
  load: (id) => (id === '\0langage-vide' ? 'export default [];' : undefined),
  // The same fonts are in the package, and it registers them itself: these rules would ask a CDN first.
  transform: (code, id) =>
    id.includes('@sveltia/cms') && code.includes('cdn.jsdelivr.net')
      ? { code: code.replace(/@font-face\s*\{[^{}]*cdn\.jsdelivr\.net[^{}]*\}/g, ''), map: null }
      : undefined,
});

/** Where the editor is built from, and into what. */
export const reglages = (racine: string, sortie: string): InlineConfig => ({
  configFile: false,
  root: join(racine, 'src/contribute/editor'),
  base: '../',
  logLevel: 'error',
  plugins: [alleger()],
  build: {
    outDir: sortie,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    sourcemap: false,
    chunkSizeWarningLimit: 10_000,
    target: 'es2022',
  },
});

if (import.meta.main) {
  const racine = process.cwd();
  const [dossier = 'dist/admin'] = process.argv.slice(2).filter((a) => !a.startsWith('--'));
  const sortie = resolve(dossier);
  if (!existsSync(join(racine, 'src/contribute/editor/index.html')))
    throw new Error('Lancez cette commande à la racine du projet.');
  await build(reglages(racine, sortie));
  console.log(`L’éditeur est dans ${sortie}.`);
  if (process.argv.includes('--servir')) {
    // The preview is set in the site's fonts, which stand beside the editor.
    const site = dirname(sortie);
    if (!existsSync(join(site, 'fonts')))
      cpSync(join(racine, 'public/fonts'), join(site, 'fonts'), { recursive: true });
    const port = Number(process.env.PORT ?? 4321);
    await serveSite(site, port);
    console.log(`Ouvrez http://localhost:${port}/admin/ dans Chrome, Edge ou Chromium (Ctrl+C pour arrêter).`);
  }
}
