import type { PoleData } from '../schema/lists.ts';
import type { Region } from '../model/regions.ts';
import type { Cas, Site, Temoignage } from '../model/repertoire.ts';
import { groupBy, sortBy } from '../model/sort.ts';

/** A département where someone speaks or a case is told, with everything the site has there. */
export interface DepartementContent {
  code: string;
  nom: string;
  /** The present region, and those it was in before. */
  presente: Region;
  anciennes: Region[];
  voix: Temoignage[];
  cas: Cas[];
  poles: PoleData[];
}

export const departementName = (names: ReadonlyMap<string, string>, code: string) =>
  names.get(code) ?? `Département ${code}`;

/** Gathers the content by département, in the order of their names; those without a voice or a case are left out. */
export function gatherDepartements(
  { temoignages, cas, poles, regions }: Pick<Site, 'temoignages' | 'cas' | 'poles' | 'regions'>,
  names: ReadonlyMap<string, string>,
): Map<string, DepartementContent> {
  const byCode = <T extends { departement?: string | undefined }>(list: Iterable<T>) =>
    groupBy([...list], (e) => (e.departement === undefined ? [] : [e.departement]));
  const [voix, stories, polesThere] = [byCode(temoignages), byCode(cas), byCode(poles.values())];
  const found: DepartementContent[] = [];
  for (const code of new Set([...voix.keys(), ...stories.keys()])) {
    const holders = [...regions.values()].filter((r) => r.departements.includes(code));
    const presente = holders.find((r) => r.actuelle);
    if (!presente) throw new Error(`regions.yaml : aucune région ne contient le département ${code}.`);
    found.push({
      code,
      nom: departementName(names, code),
      presente,
      anciennes: holders.filter((r) => !r.actuelle),
      voix: voix.get(code) ?? [],
      cas: stories.get(code) ?? [],
      poles: polesThere.get(code) ?? [],
    });
  }
  return new Map(sortBy(found, (l) => l.nom).map((l) => [l.code, l]));
}

/** The départements that draw where something is: its own where the source says it, else those of its region then. */
export function placeOf(
  { departement, region }: { departement?: string | undefined; region?: string | undefined },
  regions: ReadonlyMap<string, Region>,
  names: ReadonlyMap<string, string>,
): { departements: readonly string[]; nom: string } | undefined {
  if (departement !== undefined) return { departements: [departement], nom: departementName(names, departement) };
  const r = region === undefined ? undefined : regions.get(region);
  return r && { departements: r.departements, nom: r.nom };
}

/** What a region's page gathers: a former region has its own voices, a present one those of all it holds. */
export function regionContent({ par, casPar, polesPar }: Pick<Site, 'par' | 'casPar' | 'polesPar'>, region: Region) {
  const key = region.actuelle ? 'regionPresente' : 'regionAlors';
  return {
    voix: par[key].get(region.id) ?? [],
    cas: casPar[key].get(region.id) ?? [],
    poles: polesPar[key].get(region.id) ?? [],
  };
}
