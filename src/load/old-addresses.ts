import { readFileSync } from 'node:fs';
import { lireLignes } from './lists.ts';

let adresses: string[] | undefined;

/** The addresses of the pages that were renamed or withdrawn: read once, where Astro gives addresses and no content. */
export function anciennesAdresses(): string[] {
  adresses ??= lireLignes(readFileSync('content/redirections.yaml', 'utf8'))
    .map(({ id }) => String(id))
    .filter((id) => !id.includes('#'))
    .map((id) => `/${id}/`);
  return adresses;
}
