import { FACET_NAMES, type Facet, type FacetValues, type ResultType } from '../types.ts';

/**
 * The facets of every record, and its date, in the order of `allRecords`. Pagefind counts within one search; ours are
 * counted over the union of several, each facet with its own choice left out, so the values of every record are needed.
 */
export type FacetTable = Record<Facet | 'date', Column>;
interface Column {
  values: string[];
  /** The values of each record as letters, the records apart by a space. */
  rows: string;
}

/** A letter for each value: signs that JSON leaves as they are, no space among them. */
const LETTERS = Array.from({ length: 600 }, (_, i) => String.fromCharCode(35 + i)).filter(
  (sign) => sign !== '\\' && !/[\s\p{C}\p{Z}]/u.test(sign),
);

function column(records: readonly (readonly string[])[]): Column {
  const values = [...new Set(records.flat())].sort();
  const letters = new Map(values.map((value, i) => [value, LETTERS[i] ?? '']));
  return { values, rows: records.map((held) => held.map((value) => letters.get(value) ?? '').join('')).join(' ') };
}

export const encodeFacets = (records: readonly { facets: FacetValues; date?: string }[]): FacetTable => ({
  ...(Object.fromEntries(
    FACET_NAMES.map((facet) => [facet, column(records.map((d) => d.facets[facet] ?? []))]),
  ) as Record<Facet, Column>),
  date: column(records.map(({ date }) => (date === undefined ? [] : [date]))),
});

/** Records are called by their rank in the order of the lists. */
export interface Facets {
  all: number[];
  of: (rank: number, facet: Facet) => readonly string[];
  type: (rank: number) => ResultType | undefined;
  date: (rank: number) => string | undefined;
}

/** Reads the table back. Throws when it is not one. */
export function decodeFacets(table: FacetTable): Facets {
  const read = ({ values, rows }: Column): string[][] => {
    const byLetter = new Map(values.map((value, i) => [LETTERS[i], value]));
    const alike = new Map<string, string[]>();
    return rows.split(' ').map((row) => {
      const held = alike.get(row) ?? [...row].map((sign) => byLetter.get(sign) ?? '');
      alike.set(row, held);
      return held;
    });
  };
  const columns = new Map(FACET_NAMES.map((facet) => [facet, read(table[facet])]));
  const dates = read(table.date);
  const sizes = [...columns.values(), dates].map(({ length }) => length);
  if (new Set(sizes).size > 1) throw new Error(`Facettes de tailles différentes : ${sizes.join(', ')}`);
  const of = (rank: number, facet: Facet) => columns.get(facet)?.[rank] ?? [];
  return {
    all: [...dates.keys()],
    of,
    type: (rank) => of(rank, 'type')[0] as ResultType | undefined,
    date: (rank) => dates[rank]?.[0],
  };
}

export type Chosen = Partial<Record<Facet, readonly string[]>>;

/** The facets whose choice leaves a record out. */
const leftOut = (chosen: Chosen, { of }: Facets) => {
  const active = FACET_NAMES.filter((facet) => (chosen[facet]?.length ?? 0) > 0);
  return (rank: number): Facet[] =>
    active.filter((facet) => !of(rank, facet).some((value) => chosen[facet]?.includes(value)));
};

/** Results that stand under one of the chosen values of each facet. */
export function filterRanks(ranks: readonly number[], chosen: Chosen, facets: Facets): number[] {
  const outside = leftOut(chosen, facets);
  return ranks.filter((rank) => outside(rank).length === 0);
}

/** For each value, how many results one would have by choosing it: the other facets apply, not its own. */
export function countFacets(
  ranks: readonly number[],
  chosen: Chosen,
  facets: Facets,
): Record<Facet, Map<string, number>> {
  const entries = FACET_NAMES.map((facet) => [facet, new Map<string, number>()] as const);
  const counts = Object.fromEntries(entries) as Record<Facet, Map<string, number>>;
  const outside = leftOut(chosen, facets);
  for (const rank of ranks) {
    const out = outside(rank);
    if (out.length > 1) continue;
    for (const facet of out.length === 0 ? FACET_NAMES : out)
      for (const value of facets.of(rank, facet)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  }
  return counts;
}
