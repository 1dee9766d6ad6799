/** How many answers are kept: what one build of ten thousand voices says again and again, some hundred megabytes. */
const TAILLE = 150_000;

/**
 * Remembers what a pure function answered, by key: the same names, titles and quotations stand on many pages.
 * When it is full, everything is forgotten at once; nothing is wrong, only slower.
 */
export function memoriser<T = string>(taille = TAILLE): (cle: string, calculer: () => T) => T {
  const connus = new Map<string, T>();
  return (cle, calculer) => {
    const connu = connus.get(cle);
    if (connu !== undefined) return connu;
    if (connus.size >= taille) connus.clear();
    const valeur = calculer();
    connus.set(cle, valeur);
    return valeur;
  };
}
