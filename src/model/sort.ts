const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true, ignorePunctuation: true });

/** Alphabetical order as a French reader expects it: « Île-de-France » between H and J. */
export const compareFrench = (a: string, b: string) => collator.compare(a, b);

export const sortBy = <T>(list: readonly T[], key: (element: T) => string): T[] =>
  list.toSorted((a, b) => compareFrench(key(a), key(b)));

/** Groups by one or several keys; an element stands under each of its keys, in the list's order. */
export function groupBy<T, C>(list: readonly T[], keysOf: (element: T) => readonly C[]): Map<C, T[]> {
  const groups = new Map<C, T[]>();
  for (const element of list)
    for (const key of keysOf(element)) {
      const group = groups.get(key);
      if (group) group.push(element);
      else groups.set(key, [element]);
    }
  return groups;
}

/** One page of a list: what stands on it, its number among how many, how long the list is, what its title adds. */
export interface Paged<T> {
  elements: T[];
  page: number;
  total: number;
  count: number;
  suffixe: string;
}

/** The numbers of the pages that a list is cut into; an empty list still has one. */
export const pageNumbers = (list: readonly unknown[], size: number): number[] =>
  Array.from({ length: Math.max(1, Math.ceil(list.length / size)) }, (_, i) => i + 1);

/** What the page of a list adds to its title. */
export const saySuffix = (page: number) => (page > 1 ? `, page ${page}` : '');

/** The static paths of a list on several pages, at `[...page]`: the first has no number in its address. */
export const pagePaths = <T, P, Q>(list: readonly T[], size: number, params: P, props: Q, folder = '') =>
  pageNumbers(list, size).map((page, _, { length: total }) => ({
    params: { ...params, page: page === 1 ? undefined : `${folder}${page}` },
    props: {
      ...props,
      elements: list.slice((page - 1) * size, page * size),
      page,
      total,
      count: list.length,
      suffixe: saySuffix(page),
    } satisfies Q & Paged<T>,
  }));
