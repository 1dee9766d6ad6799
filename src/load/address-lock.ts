import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const LOCK = 'content/adresses.lock';
const HEAD =
  '# Les adresses publiées, une par ligne. Mis à jour par « npm run adresses » ; aucune ne disparaît sans une ligne de redirections.yaml.';

/** The addresses that were published, of the project at `root`. */
export function readLock(root: string): string[] {
  const path = join(root, LOCK);
  return existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('/'))
    : [];
}

/** Keeps them one a line, in order, each once. */
export const writeLock = (root: string, addresses: Iterable<string>): void =>
  writeFileSync(join(root, LOCK), `${HEAD}\n${[...new Set(addresses)].sort().join('\n')}\n`);
