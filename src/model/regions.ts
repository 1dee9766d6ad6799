import type { RegionData } from '../schema/lists.ts';
import { sortBy } from './sort.ts';

/** The regions as they are now, each with the former ones it holds. */
export interface Region extends RegionData {
  actuelle: boolean;
  /** The present region: itself, or the one that holds a former one. */
  presente: string;
  /** For a present region: the former ones inside it, itself left out. */
  anciennes: string[];
}

/** Joins the list of regions both ways. Throws when a former region leads nowhere. */
export function joinRegions(lignes: readonly RegionData[]): Map<string, Region> {
  const parId = new Map(lignes.map((l) => [l.id, l]));
  const regions = new Map<string, Region>();
  for (const ligne of sortBy(lignes, (l) => l.nom)) {
    const presente = ligne.devient ?? ligne.id;
    if (!parId.has(presente))
      throw new Error(`regions.yaml : « ${ligne.id} » devient « ${presente} », qui n’existe pas.`);
    const anciennes = sortBy(
      lignes.filter((l) => l.devient === ligne.id),
      (l) => l.nom,
    ).map((l) => l.id);
    regions.set(ligne.id, { ...ligne, actuelle: ligne.devient === undefined, presente, anciennes });
  }
  return regions;
}

/** « Rhône-Alpes (Auvergne-Rhône-Alpes) », or the name alone where nothing changed. */
export function nameWithPresent(regions: ReadonlyMap<string, Region>, id: string): string {
  const region = regions.get(id);
  if (!region) return id;
  const presente = regions.get(region.presente);
  return region.presente === id || !presente ? region.nom : `${region.nom} (${presente.nom})`;
}

/** Where something is, from near to far: « Lille – Nord-Pas-de-Calais (Hauts-de-France) »; a place that is the region is said once. */
export function locate(regions: ReadonlyMap<string, Region>, lieu: string, id: string): string {
  const region = nameWithPresent(regions, id);
  return lieu === regions.get(id)?.nom ? region : `${lieu} – ${region}`;
}
