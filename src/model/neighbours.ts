import { once } from './once.ts';
import type { Site, Temoignage } from './repertoire.ts';

/** Where each testimony stands in a list, looked up once a list: with ten thousand voices, searching it for each would tell. */
const ranksIn = once((list: readonly Temoignage[]) => new Map(list.map((t, rank) => [t.id, rank])));

/**
 * What to read after a testimony: others on its first lever by other people, and others of its present region.
 * The nearest in the guide come first, so that the choice is stable. At most `combien` of each.
 */
export function neighbours(
  site: Pick<Site, 'par' | 'regions' | 'temoignages'>,
  t: Temoignage,
  count = 4,
): { onLevier: Temoignage[]; inRegion: Temoignage[] } {
  const near = (list: readonly Temoignage[], shown: ReadonlySet<string>) => {
    const here = ranksIn(list).get(t.id) ?? -1;
    const found: Temoignage[] = [];
    for (let step = 1; step <= list.length && found.length < count; step++) {
      const v = list[(here + step) % list.length];
      if (v && v.id !== t.id && !shown.has(v.id) && !v.personnes.some((p) => t.personnes.includes(p))) found.push(v);
    }
    return found;
  };
  const levier = t.leviers[0];
  const presente = t.region === undefined ? undefined : site.regions.get(t.region)?.presente;
  const onLevier = near(levier === undefined ? [] : (site.par.levier.get(levier) ?? []), new Set());
  const inRegion = near(
    presente === undefined ? [] : (site.par.regionPresente.get(presente) ?? []),
    new Set(onLevier.map((v) => v.id)),
  );
  return { onLevier, inRegion };
}
