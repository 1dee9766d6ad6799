import { ROLES, keysOf, type Role } from '../schema/vocabulary.ts';
import type { Levier, Site, Temoignage } from './repertoire.ts';
import { sortBy } from './sort.ts';

interface CoverageRow {
  /** Absent for the national voices. */
  id?: string;
  nom: string;
  total: number;
  /** One cell a lever, in order. */
  byLevier: Cell[];
}

/** The voices of one region on one lever, and how many of each role. */
export interface Cell {
  total: number;
  roles: Partial<Record<Role, number>>;
}

/** How deep a cell or a region is shaded, in thirds of the fullest one: 1 to 3, or 0 when it is empty. */
export const shade = (count: number, fullest: number): number => (count === 0 ? 0 : Math.ceil((3 * count) / fullest));

/** Counts the voices by present region × lever × role, empty cells included: whom to interview next. */
export function coverage({
  regions,
  leviers,
  temoignages,
  par,
}: Pick<Site, 'regions' | 'leviers' | 'temoignages' | 'par'>): {
  rows: CoverageRow[];
  empty: number;
  byRole: { levier: Levier; counts: number[] }[];
} {
  const countLevers = (voix: readonly Temoignage[]) =>
    leviers.map((l): Cell => {
      const own = voix.filter((t) => t.leviers.includes(l.id));
      const roles: Cell['roles'] = {};
      for (const t of own) roles[t.role] = (roles[t.role] ?? 0) + 1;
      return { total: own.length, roles };
    });
  const countRoles = (voix: readonly Temoignage[]) => keysOf(ROLES).map((r) => voix.filter((t) => t.role === r).length);
  const row = (nom: string, voix: readonly Temoignage[], id?: string): CoverageRow => ({
    ...(id !== undefined && { id }),
    nom,
    total: voix.length,
    byLevier: countLevers(voix),
  });
  const current = sortBy(
    [...regions.values()].filter((r) => r.actuelle),
    (r) => r.nom,
  ).map((r) => row(r.nom, par.regionPresente.get(r.id) ?? [], r.id));
  const rows = [
    ...current,
    row(
      'Témoignages nationaux',
      temoignages.filter((t) => t.region === undefined),
    ),
  ];
  return {
    rows,
    empty: rows.reduce((n, l) => n + l.byLevier.filter((c) => c.total === 0).length, 0),
    byRole: leviers.map((levier) => ({ levier, counts: countRoles(par.levier.get(levier.id) ?? []) })),
  };
}
