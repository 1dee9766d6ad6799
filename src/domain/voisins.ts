import type { Repertoire, Temoignage } from './repertoire.ts';

/**
 * What to read after a testimony: others on its first lever by other people, and others of its present region.
 * The nearest in the guide come first, so that the choice is stable. At most `combien` of each.
 */
export function voisins(site: Pick<Repertoire, 'par' | 'regions' | 'temoignages'>, t: Temoignage, combien = 4): { surLevier: Temoignage[]; deRegion: Temoignage[] } {
  const autrement = (v: Temoignage) => v.id !== t.id && !v.personnes.some((p) => t.personnes.includes(p));
  const proches = (liste: readonly Temoignage[]) => {
    const ici = liste.findIndex((v) => v.id === t.id);
    return [...liste.slice(ici + 1), ...liste.slice(0, Math.max(ici, 0))].filter(autrement);
  };
  const levier = t.leviers[0];
  const presente = t.region === undefined ? undefined : site.regions.get(t.region)?.presente;
  const surLevier = proches(levier === undefined ? [] : (site.par.levier.get(levier) ?? [])).slice(0, combien);
  const dejaMontres = new Set(surLevier.map((v) => v.id));
  const deRegion = proches(presente === undefined ? [] : (site.par.regionPresente.get(presente) ?? []))
    .filter((v) => !dejaMontres.has(v.id))
    .slice(0, combien);
  return { surLevier, deRegion };
}
