const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true, ignorePunctuation: true });

/** Alphabetical order as a French reader expects it: « Île-de-France » between H and J. */
export const compareFrench = (a: string, b: string) => collator.compare(a, b);

export const sortBy = <T>(list: readonly T[], key: (element: T) => string): T[] =>
  list
    .map((element) => ({ element, key: key(element) }))
    .sort((a, b) => compareFrench(a.key, b.key))
    .map(({ element }) => element);

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

/** One page of a list, numbered from 1, and how many pages it has; an empty list still has one. */
export const pageOf = <T>(list: readonly T[], numero: number, taille: number): { elements: T[]; total: number } => ({
  elements: list.slice((numero - 1) * taille, numero * taille),
  total: Math.max(1, Math.ceil(list.length / taille)),
});

/** The numbers of the pages that a list is cut into. */
export const pageNumbers = (list: readonly unknown[], taille: number): number[] =>
  Array.from({ length: pageOf(list, 1, taille).total }, (_, i) => i + 1);

/** The static paths of a list on several pages, at `[...page]`: the first has no number in its address. */
export const pagePaths = <P>(list: readonly unknown[], taille: number, params: P, dossier = '') =>
  pageNumbers(list, taille).map((page) => ({
    params: { ...params, page: page === 1 ? undefined : `${dossier}${page}` },
    props: { ...params, page },
  }));

/** What the page of a list adds to its title. */
export const saySuffix = (page: number) => (page > 1 ? `, page ${page}` : '');
