import type { Site, Temoignage } from './repertoire.ts';

/** Where each testimony stands in a list, looked up once a list: with ten thousand voices, searching it for each would tell. */
const rangs = new WeakMap<readonly Temoignage[], ReadonlyMap<string, number>>();
function rangDans(liste: readonly Temoignage[], id: string): number {
  const connus = rangs.get(liste) ?? new Map(liste.map((t, rang) => [t.id, rang]));
  rangs.set(liste, connus);
  return connus.get(id) ?? -1;
}

/**
 * What to read after a testimony: others on its first lever by other people, and others of its present region.
 * The nearest in the guide come first, so that the choice is stable. At most `combien` of each.
 */
export function neighbours(
  site: Pick<Site, 'par' | 'regions' | 'temoignages'>,
  t: Temoignage,
  combien = 4,
): { surLevier: Temoignage[]; deRegion: Temoignage[] } {
  const proches = (liste: readonly Temoignage[], dejaMontres: ReadonlySet<string>) => {
    const ici = rangDans(liste, t.id);
    const trouves: Temoignage[] = [];
    for (let pas = 1; pas <= liste.length && trouves.length < combien; pas++) {
      const v = liste[(ici + pas) % liste.length];
      if (v && v.id !== t.id && !dejaMontres.has(v.id) && !v.personnes.some((p) => t.personnes.includes(p)))
        trouves.push(v);
    }
    return trouves;
  };
  const levier = t.leviers[0];
  const presente = t.region === undefined ? undefined : site.regions.get(t.region)?.presente;
  const surLevier = proches(levier === undefined ? [] : (site.par.levier.get(levier) ?? []), new Set());
  const deRegion = proches(
    presente === undefined ? [] : (site.par.regionPresente.get(presente) ?? []),
    new Set(surLevier.map((v) => v.id)),
  );
  return { surLevier, deRegion };
}
