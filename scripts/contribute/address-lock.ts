// Adds to content/adresses.lock the addresses of the site that stands in dist/: `npm run adresses`, after
// `npm run build`. Takes none away: the line of a page that is gone is what makes sure that it still leads somewhere.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import {
  addressesOf,
  lostAddresses,
  sayLost,
  writeLock,
  readLock,
  type BuiltPage,
} from '../../src/contribute/address-lock.ts';
import { checkContent } from '../../src/check/content.ts';
import { readFiles } from '../../src/load/files.ts';

export const LOCK = 'content/adresses.lock';

export function readBuilt(dist: string): BuiltPage[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && e.name.endsWith('.html'))
    .map((e) => join(e.parentPath, e.name))
    .map((f) => ({
      address: `/${relative(dist, f).split(sep).join('/')}`.replace(/index\.html$/, ''),
      html: readFileSync(f, 'utf8'),
    }));
}

if (import.meta.main) {
  const dist = process.argv[2] ?? 'dist';
  if (!existsSync(join(dist, 'index.html'))) {
    console.error(`Le dossier ${dist}/ est vide : lancez « npm run build » d’abord.`);
    process.exit(2);
  }
  const pages = readBuilt(dist);
  const avant = existsSync(LOCK) ? readLock(readFileSync(LOCK, 'utf8')) : [];
  const { contenu } = checkContent(await readFiles(process.cwd()));
  const perdues = lostAddresses(avant, pages, contenu.redirections);
  const apres = new Set([...avant, ...addressesOf(pages)]);
  writeFileSync(LOCK, writeLock(apres));
  console.log(`${LOCK} : ${apres.size} adresses, dont ${apres.size - new Set(avant).size} nouvelles.`);
  if (perdues.length > 0) {
    console.error(sayLost(perdues));
    process.exitCode = 1;
  }
}
