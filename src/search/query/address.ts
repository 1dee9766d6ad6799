import { FACET_NAMES, type Facet } from '../types.ts';

export const SORTS = {
  pertinence: 'Les plus proches d’abord',
  guide: 'Dans l’ordre du guide',
  date: 'Les plus récents d’abord',
} as const;
export type Sort = keyof typeof SORTS;

/** What the address of the page holds. */
export interface State {
  q: string;
  chosen: Partial<Record<Facet, string[]>>;
  sort: Sort;
  /** The words as typed, without correction. */
  exact: boolean;
}

/**
 * Reads the address. A value that is not in `known` is set apart, to be said (none is while nothing is known yet);
 * one given twice counts once.
 */
export function readAddress(
  recherche: string,
  known: (facet: Facet) => ReadonlySet<string> | undefined,
): { state: State; strange: { name: string; value: string }[] } {
  const params = new URLSearchParams(recherche);
  const strange: { name: string; value: string }[] = [];
  const chosen: State['chosen'] = {};
  for (const name of FACET_NAMES) {
    const wanted = [
      ...new Set(
        params
          .getAll(name)
          .map((v) => v.trim())
          .filter(Boolean),
      ),
    ];
    const allowed = known(name);
    const valid = wanted.filter((v) => allowed?.has(v) ?? true);
    for (const value of wanted) if (allowed?.has(value) === false) strange.push({ name, value: value.slice(0, 60) });
    if (valid.length > 0) chosen[name] = valid;
  }
  const tri = params.get('tri');
  if (tri !== null && tri !== '' && !(tri in SORTS)) strange.push({ name: 'tri', value: tri.slice(0, 60) });
  return {
    state: {
      q: (params.get('q') ?? '').trim(),
      chosen,
      sort: tri !== null && Object.hasOwn(SORTS, tri) ? (tri as Sort) : 'pertinence',
      exact: params.get('exact') === '1',
    },
    strange,
  };
}

/** Writes the address: `?q=…&type=…`, keys in a fixed order, nothing for what is empty. */
export function writeAddress({ q, chosen, sort: tri, exact }: State): string {
  const params = new URLSearchParams();
  if (q) params.set('q', q);
  for (const name of FACET_NAMES) for (const value of chosen[name] ?? []) params.append(name, value);
  if (tri !== 'pertinence') params.set('tri', tri);
  if (exact) params.set('exact', '1');
  const text = params.toString();
  return text ? `?${text}` : '';
}
