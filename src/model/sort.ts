const collateur = new Intl.Collator('fr', { sensitivity: 'base', numeric: true, ignorePunctuation: true });

/** Alphabetical order as a French reader expects it: « Île-de-France » between H and J. */
export const comparer = (a: string, b: string) => collateur.compare(a, b);

export const sortBy = <T>(liste: readonly T[], cle: (element: T) => string): T[] =>
  liste
    .map((element) => ({ element, cle: cle(element) }))
    .sort((a, b) => comparer(a.cle, b.cle))
    .map(({ element }) => element);

/** Groups by one or several keys; an element stands under each of its keys, in the list's order. */
export function groupBy<T, C>(liste: readonly T[], keysOf: (element: T) => readonly C[]): Map<C, T[]> {
  const groupes = new Map<C, T[]>();
  for (const element of liste)
    for (const cle of keysOf(element)) {
      const groupe = groupes.get(cle);
      if (groupe) groupe.push(element);
      else groupes.set(cle, [element]);
    }
  return groupes;
}

/** One page of a list, numbered from 1, and how many pages it has; an empty list still has one. */
export const pageOf = <T>(liste: readonly T[], numero: number, taille: number): { elements: T[]; total: number } => ({
  elements: liste.slice((numero - 1) * taille, numero * taille),
  total: Math.max(1, Math.ceil(liste.length / taille)),
});

/** The numbers of the pages that a list is cut into. */
export const pageNumbers = (liste: readonly unknown[], taille: number): number[] =>
  Array.from({ length: pageOf(liste, 1, taille).total }, (_, i) => i + 1);

/** The static paths of a list on several pages, at `[...page]`: the first has no number in its address. */
export const pagePaths = <P>(liste: readonly unknown[], taille: number, params: P, dossier = '') =>
  pageNumbers(liste, taille).map((page) => ({
    params: { ...params, page: page === 1 ? undefined : `${dossier}${page}` },
    props: { ...params, page },
  }));

/** What the page of a list adds to its title. */
export const saySuffix = (page: number) => (page > 1 ? `, page ${page}` : '');
