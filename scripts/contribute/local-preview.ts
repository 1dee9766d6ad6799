// Copies the built site so that it opens with a double click, without a server: `node scripts/contribute/local-preview.ts dist site`.
// Addresses from the root become addresses from the page. Search needs a server: its form is left out.
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** One page, with its addresses made relative. `profondeur` is the number of folders above it. */
export function rendreRelative(html: string, profondeur: number): string {
  const racine = profondeur === 0 ? './' : '../'.repeat(profondeur);
  const joinContent = (adresse: string) => {
    const [, chemin = '', suite = ''] = /^\/([^?#]*)(.*)$/.exec(adresse) ?? [];
    return `${racine}${chemin === '' || chemin.endsWith('/') ? `${chemin}index.html` : chemin}${suite}`;
  };
  return html
    .replace(
      /(\s(?:href|src|action)=")(\/(?!\/)[^"]*)"/g,
      (_, avant: string, adresse: string) => `${avant}${joinContent(adresse)}"`,
    )
    .replace(
      /(url\((["']?))(\/(?!\/)[^"')]*)/g,
      (_, avant: string, __: string, adresse: string) => `${avant}${joinContent(adresse)}`,
    )
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/g, '')
    .replace(/<script type="module"[^>]*><\/script>/g, '')
    .replace(/<search>[\s\S]*?<\/search>/g, '');
}

if (import.meta.main) {
  const [dist = 'dist', sortie = 'site'] = process.argv.slice(2);
  rmSync(sortie, { recursive: true, force: true });
  cpSync(dist, sortie, { recursive: true });
  for (const fichier of readdirSync(sortie, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.html'))) {
    const absolu = join(sortie, fichier);
    const profondeur = relative(sortie, dirname(absolu)).split(sep).filter(Boolean).length;
    writeFileSync(absolu, rendreRelative(readFileSync(absolu, 'utf8'), profondeur));
  }
  console.log(`Le site est dans ${sortie} : ouvrez ${join(sortie, 'index.html')}.`);
}
