import { FACET_NAMES, type Facet, type ResultType, type FacetValues } from '../types.ts';

/**
 * The facets of every record, in the order of `documents()`. Pagefind counts within one search; ours are counted
 * over the union of several, each facet with its own choice left out, so the values of every record are needed.
 */
export interface FacetTable {
  total: number;
  values: Record<Facet, string[]>;
  /** For each facet, the values of each record as letters, the records apart by a space. */
  rows: Record<Facet, string>;
  /** Dates of the records, latest first, and for each record its rank among them (or nothing). */
  dates: string[];
  quand: string;
}

/** A letter for each value: signs that JSON leaves as they are, no space among them. */
const LETTERS = Array.from({ length: 600 }, (_, i) => String.fromCharCode(35 + i)).filter(
  (signe) => signe !== '\\' && !/[\s\p{C}\p{Z}]/u.test(signe),
);
const letter = (rank: number) => LETTERS[rank] ?? '';

export function encode(documents: readonly { facets: FacetValues; date?: string }[]): FacetTable {
  const values = {} as FacetTable['values'];
  const rows = {} as FacetTable['rows'];
  for (const nom of FACET_NAMES) {
    const toutes = [...new Set(documents.flatMap((d) => d.facets[nom] ?? []))].sort();
    const ranks = new Map(toutes.map((v, i) => [v, letter(i)]));
    values[nom] = toutes;
    rows[nom] = documents.map((d) => (d.facets[nom] ?? []).map((v) => ranks.get(v) ?? '').join('')).join(' ');
  }
  const dates = [...new Set(documents.flatMap((d) => d.date ?? []))].sort().reverse();
  const quand = documents.map((d) => (d.date === undefined ? '' : letter(dates.indexOf(d.date)))).join(' ');
  return { total: documents.length, values, rows, dates, quand };
}

/** Records are called by their rank in the order of the lists. */
export interface Facets {
  all: number[];
  de: (rank: number, facet: Facet) => readonly string[];
  type: (rank: number) => ResultType | undefined;
  /** Rank of its date, the latest first; the undated come last. */
  dateRank: (rank: number) => number;
}

/** Reads the table back. Throws when it is not one. */
export function decode(table: FacetTable): Facets {
  const columns = {} as Record<Facet, string[][]>;
  for (const nom of FACET_NAMES) {
    const byLetter = new Map(table.values[nom].map((v, i) => [letter(i), v]));
    const communes = new Map<string, string[]>();
    columns[nom] = table.rows[nom].split(' ').map((row) => {
      const held = communes.get(row) ?? [...row].map((signe) => byLetter.get(signe) ?? '');
      communes.set(row, held);
      return held;
    });
    if (columns[nom].length !== table.total)
      throw new Error(`facette ${nom} : ${columns[nom].length} lignes pour ${table.total} fiches`);
  }
  const byDate = new Map(table.dates.map((_, i) => [letter(i), i]));
  const quand = table.quand.split(' ').map((signe) => byDate.get(signe) ?? Number.MAX_SAFE_INTEGER);
  return {
    all: Array.from({ length: table.total }, (_, rank) => rank),
    de: (rank, facet) => columns[facet][rank] ?? [],
    type: (rank) => columns.type[rank]?.[0] as ResultType | undefined,
    dateRank: (rank) => quand[rank] ?? Number.MAX_SAFE_INTEGER,
  };
}

export type Chosen = Partial<Record<Facet, readonly string[]>>;

const leftOut = (chosen: Chosen, facets: Facets) => {
  const actives = FACET_NAMES.filter((nom) => (chosen[nom]?.length ?? 0) > 0).map(
    (nom) => [nom, new Set(chosen[nom])] as const,
  );
  /** The facets whose choice leaves this record out. */
  return (rank: number): Facet[] =>
    actives.filter(([nom, wanted]) => !facets.de(rank, nom).some((v) => wanted.has(v))).map(([nom]) => nom);
};

/** Results that stand under one of the chosen values of each facet. */
export function filterRanks(ranks: readonly number[], chosen: Chosen, facets: Facets): number[] {
  const par = leftOut(chosen, facets);
  return ranks.filter((rank) => par(rank).length === 0);
}

/** For each value, how many results one would have by choosing it: the other facets apply, not its own. */
export function countFacets(
  ranks: readonly number[],
  chosen: Chosen,
  facets: Facets,
): Record<Facet, Map<string, number>> {
  const counts = {} as Record<Facet, Map<string, number>>;
  for (const nom of FACET_NAMES) counts[nom] = new Map();
  const par = leftOut(chosen, facets);
  for (const rank of ranks) {
    const outside = par(rank);
    if (outside.length > 1) continue;
    for (const nom of outside.length === 0 ? FACET_NAMES : outside)
      for (const value of facets.de(rank, nom)) counts[nom].set(value, (counts[nom].get(value) ?? 0) + 1);
  }
  return counts;
}
