import { comparer } from '../../model/sort.ts';

/** The two values of `aria-sort` that a reader may ask for. */
export type Sens = 'ascending' | 'descending';

const RIEN = /^[\s–—-]*$/;
/** The space inside « 1 500 »: a collator would read two numbers. */
const MILLIERS = /(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g;
const NOMBRE = /^[-−]?\d+(?:[.,]\d+)?/;

const nombre = (texte: string) => {
  const lu = NOMBRE.exec(texte)?.[0];
  return lu === undefined ? undefined : Number(lu.replace('−', '-').replace(',', '.'));
};

/**
 * The rows of a table in the order of one of its columns: by number where each filled cell starts with one, else as
 * a French reader expects. Empty cells stay last both ways, and equal ones stay in the order they had.
 */
export function trierLignes<T>(lignes: readonly T[], cellule: (ligne: T) => string, sens: Sens): T[] {
  const lues = lignes.map((ligne) => {
    const texte = cellule(ligne).trim().replace(MILLIERS, '');
    return { ligne, texte, valeur: nombre(texte) };
  });
  const pleines = lues.filter(({ texte }) => !RIEN.test(texte));
  const enNombres = pleines.every(({ valeur }) => valeur !== undefined);
  const pas = sens === 'ascending' ? 1 : -1;
  pleines.sort((a, b) => {
    const ecart = enNombres ? (a.valeur ?? 0) - (b.valeur ?? 0) : 0;
    return pas * (ecart || comparer(a.texte, b.texte));
  });
  return [...pleines, ...lues.filter(({ texte }) => RIEN.test(texte))].map(({ ligne }) => ligne);
}
