import type { RedirectionData } from '../schema/lists.ts';
import type { Site } from './repertoire.ts';

/**
 * The pages that were published and are no more, each with where it went or that it was withdrawn: what editors say in
 * redirections.yaml, and the départements whose last voice is gone, which lead to their region without a line.
 */
export function oldAddresses(
  { redirections, regions, temoignages, cas }: Pick<Site, 'redirections' | 'regions' | 'temoignages' | 'cas'>,
  published: readonly string[],
): RedirectionData[] {
  const said = redirections.filter((r) => !r.id.includes('#'));
  const known = new Set([
    ...said.map((r) => r.id),
    ...[...temoignages, ...cas].map((e) => `departements/${e.departement?.toLowerCase()}`),
  ]);
  const emptied = published.flatMap((address) => {
    const [, id, code] = /^\/(departements\/(\w+))\/$/.exec(address) ?? [];
    const region = [...regions.values()].find((r) => r.actuelle && r.departements.includes(code?.toUpperCase() ?? ''));
    return id === undefined || !region || known.has(id) ? [] : [{ id, vers: `regions/${region.id}` }];
  });
  return [...said, ...emptied];
}
