// Adds to content/adresses.lock the addresses of the site that stands in dist/: `npm run adresses`, after
// `npm run build`. Takes none away: the line of a page that is gone is what makes sure that it still leads somewhere.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import {
  adressesDe,
  adressesPerdues,
  direPerdues,
  ecrireVerrou,
  lireVerrou,
  type PageConstruite,
} from '../../src/contribute/address-lock.ts';
import { checkContent } from '../../src/check/content.ts';
import { readFiles } from '../../src/load/files.ts';

export const VERROU = 'content/adresses.lock';

export function lireConstruites(dist: string): PageConstruite[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && e.name.endsWith('.html'))
    .map((e) => join(e.parentPath, e.name))
    .map((f) => ({
      adresse: `/${relative(dist, f).split(sep).join('/')}`.replace(/index\.html$/, ''),
      html: readFileSync(f, 'utf8'),
    }));
}

if (import.meta.main) {
  const dist = process.argv[2] ?? 'dist';
  if (!existsSync(join(dist, 'index.html'))) {
    console.error(`Le dossier ${dist}/ est vide : lancez « npm run build » d’abord.`);
    process.exit(2);
  }
  const pages = lireConstruites(dist);
  const avant = existsSync(VERROU) ? lireVerrou(readFileSync(VERROU, 'utf8')) : [];
  const { contenu } = checkContent(await readFiles(process.cwd()));
  const perdues = adressesPerdues(avant, pages, contenu.redirections);
  const apres = new Set([...avant, ...adressesDe(pages)]);
  writeFileSync(VERROU, ecrireVerrou(apres));
  console.log(`${VERROU} : ${apres.size} adresses, dont ${apres.size - new Set(avant).size} nouvelles.`);
  if (perdues.length > 0) {
    console.error(direPerdues(perdues));
    process.exitCode = 1;
  }
}
