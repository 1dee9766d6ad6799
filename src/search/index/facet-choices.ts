import type { Site } from '../../model/repertoire.ts';
import { sortBy } from '../../model/sort.ts';
import { ROLES, TYPES_STRUCTURE, keysOf } from '../../schema/vocabulary.ts';
import { FACETS, FACET_NAMES, TYPES, type IndexRecord, type Facet } from '../types.ts';

export interface Value {
  id: string;
  name: string;
  /** Former regions, under the present one. */
  inside?: Value[];
}
export interface FacetChoices {
  facet: Facet;
  title: string;
  values: Value[];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const values = (rows: Iterable<{ id: string; nom: string }>): Value[] =>
  [...rows].map(({ id, nom }) => ({ id, name: nom }));

/** The values that can be chosen in each facet: those that a record has, in the order a reader expects. */
export function facetChoices(
  records: readonly IndexRecord[],
  { regions, leviers, themes, poles }: Site,
  departements: ReadonlyMap<string, string>,
): FacetChoices[] {
  const all: Record<Facet, Value[]> = {
    type: keysOf(TYPES).map((id) => ({ id, name: TYPES[id].many })),
    region: [...regions.values()]
      .filter((r) => r.actuelle)
      .map(({ id, nom, anciennes }) => ({
        id,
        name: nom,
        inside: values(anciennes.flatMap((a) => regions.get(a) ?? [])),
      })),
    departement: sortBy([...departements], ([, name]) => name).map(([id, name]) => ({ id, name: `${name} (${id})` })),
    role: keysOf(ROLES).map((id) => ({ id, name: capital(ROLES[id].plusieurs) })),
    structure: keysOf(TYPES_STRUCTURE).map((id) => ({ id, name: capital(TYPES_STRUCTURE[id]) })),
    levier: leviers.map((l) => ({ id: l.id, name: `${l.numero}. ${l.titre}` })),
    theme: values(themes.values()),
    pole: values(poles.values()),
  };
  return FACET_NAMES.map((facet) => {
    const held = new Set(records.flatMap((d) => d.facets[facet] ?? []));
    const chosen = (list: readonly Value[]): Value[] =>
      list
        .filter(({ id }) => held.has(id))
        .map(({ inside = [], ...value }) => ({ ...value, ...(inside.length > 0 && { inside: chosen(inside) }) }));
    return { facet, title: FACETS[facet], values: chosen(all[facet]) };
  });
}
