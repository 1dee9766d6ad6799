import { ROLES, TYPES_STRUCTURE, keysOf } from '../../schema/vocabulary.ts';
import type { Site } from '../../model/repertoire.ts';
import { sortBy } from '../../model/sort.ts';
import { FACETS, FACET_NAMES, TYPES, type Document, type Facet } from '../types.ts';

export interface Value {
  id: string;
  nom: string;
  /** Former regions, under the present one. */
  inside?: Value[];
}
export interface FacetChoices {
  nom: Facet;
  titre: string;
  values: Value[];
}

/** The values that can be chosen in each facet: those that a record has, in the order a reader expects. */
export function facetChoices(
  documents: readonly Document[],
  site: Site,
  departements: ReadonlyMap<string, string>,
): FacetChoices[] {
  const present = (nom: Facet) => new Set(documents.flatMap((d) => d.facets[nom] ?? []));
  const chosen = (nom: Facet, values: readonly Value[]) => {
    const held = present(nom);
    return values.filter((v) => held.has(v.id));
  };
  const anciennes = (r: { anciennes: readonly string[] }) =>
    chosen(
      'region',
      r.anciennes.map((a) => ({ id: a, nom: site.regions.get(a)?.nom ?? a })),
    );
  const regions = chosen(
    'region',
    [...site.regions.values()]
      .filter((r) => r.actuelle)
      .map((r) => ({ id: r.id, nom: r.nom, ...(anciennes(r).length > 0 && { inside: anciennes(r) }) })),
  );
  const all: Record<Facet, Value[]> = {
    type: chosen(
      'type',
      keysOf(TYPES).map((id) => ({ id, nom: TYPES[id].plusieurs })),
    ),
    region: regions,
    departement: chosen(
      'departement',
      sortBy([...departements], ([, nom]) => nom).map(([id, nom]) => ({ id, nom: `${nom} (${id})` })),
    ),
    role: chosen(
      'role',
      keysOf(ROLES).map((id) => ({ id, nom: ROLES[id].plusieurs[0]?.toUpperCase() + ROLES[id].plusieurs.slice(1) })),
    ),
    structure: chosen(
      'structure',
      keysOf(TYPES_STRUCTURE).map((id) => ({
        id,
        nom: TYPES_STRUCTURE[id][0]?.toUpperCase() + TYPES_STRUCTURE[id].slice(1),
      })),
    ),
    levier: site.leviers.map((l) => ({ id: l.id, nom: `${l.numero}. ${l.titre}` })),
    theme: chosen(
      'theme',
      [...site.themes.values()].map((t) => ({ id: t.id, nom: t.nom })),
    ),
    pole: chosen(
      'pole',
      [...site.poles.values()].map((p) => ({ id: p.id, nom: p.nom })),
    ),
  };
  return FACET_NAMES.map((nom) => ({ nom, titre: FACETS[nom], values: all[nom] }));
}
