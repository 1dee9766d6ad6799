import { readFileSync } from 'node:fs';
import { readRows } from './lists.ts';

let adresses: string[] | undefined;

/** The addresses of the pages that were renamed or withdrawn: read once, where Astro gives addresses and no content. */
export function oldAddresses(): string[] {
  adresses ??= readRows(readFileSync('content/redirections.yaml', 'utf8'))
    .map(({ id }) => String(id))
    .filter((id) => !id.includes('#'))
    .map((id) => `/${id}/`);
  return adresses;
}
