// Writes the headers of the built site for its hosts: dist/_headers (Netlify, Cloudflare Pages) and, beside it,
// dist-hebergement/ (nginx). Run after the build: the hash of the stylesheet is read from the pages.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DIVISES, ecrireHeaders, regles, type Contexte } from '../../src/publish/headers/headers.ts';
import { hashOf } from '../../src/publish/headers/hash.ts';
import { ecrireNginx } from '../../src/publish/headers/nginx.ts';
import { adresses } from '../../src/render/base-path.ts';

/** `'sha256-…'` of each inline stylesheet of a page. */
export const hachesStyles = (html: string): string[] =>
  [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => hashOf(css));

/** The page that shows the components of the site: it holds every inline stylesheet that another may hold. */
export const PAGE_COMPLETE = 'a-propos/conception/index.html';

/** What the rules need to know of a built site. Throws in French when there is none. */
export async function lireContexte(dossier: string, base: string): Promise<Contexte> {
  const lister = async (sous: string) =>
    (await readdir(join(dossier, sous), { withFileTypes: true }).catch(() => []))
      .filter((e) => e.name !== '_headers' && e.name !== 'index.html')
      .map((e) => `${sous}${e.name}${e.isDirectory() ? '/' : ''}`);
  const entrees = await lister('');
  if (entrees.length === 0) throw new Error(`Le dossier ${dossier}/ est vide : lancez « npm run build » d’abord.`);
  const dedans = await Promise.all(entrees.filter((e) => DIVISES.has(e)).map(lister));
  const complete = await readFile(join(dossier, PAGE_COMPLETE), 'utf8');
  return {
    entrees: [...entrees, ...dedans.flat()].sort(),
    haches: [...new Set(hachesStyles(complete))],
    base,
  };
}

/** Writes `_headers` into the site and the nginx snippets into `hebergement`. */
export async function ecrireEntetes(dossier: string, hebergement: string, base: string): Promise<void> {
  const contexte = await lireContexte(dossier, base);
  await writeFile(join(dossier, '_headers'), ecrireHeaders(regles(contexte)));
  const { http, serveur } = ecrireNginx(contexte);
  await mkdir(hebergement, { recursive: true });
  await writeFile(join(hebergement, 'nginx-http.conf'), http);
  await writeFile(join(hebergement, 'nginx-serveur.conf'), serveur);
}

if (import.meta.main) {
  const [dossier = 'dist', hebergement = 'dist-hebergement'] = process.argv.slice(2);
  try {
    await ecrireEntetes(dossier, hebergement, adresses(process.env).base);
    console.log(`En-têtes écrits : ${dossier}/_headers, ${hebergement}/nginx-http.conf et nginx-serveur.conf`);
  } catch (erreur) {
    console.error(erreur instanceof Error ? erreur.message : String(erreur));
    process.exitCode = 1;
  }
}
