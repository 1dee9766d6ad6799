// Adds to content/adresses.lock the addresses that the content of today gives: `npm run adresses`. Takes none away: the
// line of a page that is gone is what makes sure that it still leads somewhere.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readLock, writeLock, type BuiltPage } from '../../src/contribute/address-lock.ts';
import { readBody } from '../../src/check/body.ts';
import { permanentAddresses } from '../../src/check/pages.ts';
import { readContent } from '../../src/check/read.ts';
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
  const before = existsSync(LOCK) ? readLock(readFileSync(LOCK, 'utf8')) : [];
  const after = new Set([...before, ...permanentAddresses(readContent(await readFiles(process.cwd()), readBody))]);
  writeFileSync(LOCK, writeLock(after));
  console.log(`${LOCK} : ${after.size} adresses, dont ${after.size - new Set(before).size} nouvelles.`);
}
