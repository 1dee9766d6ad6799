import type { PoleData } from '../schema/lists.ts';
import type { Region } from '../model/regions.ts';
import type { Cas, Site, Temoignage } from '../model/repertoire.ts';
import { groupBy, sortBy } from '../model/sort.ts';

/** A département where someone speaks or a case is told, with everything the site has there. */
export interface Lieu {
  code: string;
  nom: string;
  /** The present region, and those it was in before. */
  presente: Region;
  anciennes: Region[];
  voix: Temoignage[];
  cas: Cas[];
  poles: PoleData[];
}

export const departementName = (noms: ReadonlyMap<string, string>, code: string) =>
  noms.get(code) ?? `Département ${code}`;

/** Gathers the content by département, in the order of their names; those without a voice or a case are left out. */
export function gatherPlaces(
  { temoignages, cas, poles, regions }: Pick<Site, 'temoignages' | 'cas' | 'poles' | 'regions'>,
  noms: ReadonlyMap<string, string>,
): Map<string, Lieu> {
  const parCode = <T extends { departement?: string | undefined }>(liste: Iterable<T>) =>
    groupBy([...liste], (e) => (e.departement === undefined ? [] : [e.departement]));
  const [voix, etudes, sesPoles] = [parCode(temoignages), parCode(cas), parCode(poles.values())];
  const lieux: Lieu[] = [];
  for (const code of new Set([...voix.keys(), ...etudes.keys()])) {
    const dans = [...regions.values()].filter((r) => r.departements.includes(code));
    const presente = dans.find((r) => r.actuelle);
    if (!presente) throw new Error(`regions.yaml : aucune région ne contient le département ${code}.`);
    lieux.push({
      code,
      nom: departementName(noms, code),
      presente,
      anciennes: dans.filter((r) => !r.actuelle),
      voix: voix.get(code) ?? [],
      cas: etudes.get(code) ?? [],
      poles: sesPoles.get(code) ?? [],
    });
  }
  return new Map(sortBy(lieux, (l) => l.nom).map((l) => [l.code, l]));
}

/** The départements that draw where something is: its own where the source says it, else those of its region then. */
export function placeOf(
  { departement, region }: { departement?: string | undefined; region?: string | undefined },
  regions: ReadonlyMap<string, Region>,
  noms: ReadonlyMap<string, string>,
): { departements: readonly string[]; nom: string } | undefined {
  if (departement !== undefined) return { departements: [departement], nom: departementName(noms, departement) };
  const r = region === undefined ? undefined : regions.get(region);
  return r && { departements: r.departements, nom: r.nom };
}

/** What a region's page gathers: a former region has its own voices, a present one those of all it holds. */
export function regionContent({ par, casPar, polesPar }: Pick<Site, 'par' | 'casPar' | 'polesPar'>, region: Region) {
  const cle = region.actuelle ? 'regionPresente' : 'regionAlors';
  return {
    voix: par[cle].get(region.id) ?? [],
    cas: casPar[cle].get(region.id) ?? [],
    poles: polesPar[cle].get(region.id) ?? [],
  };
}
