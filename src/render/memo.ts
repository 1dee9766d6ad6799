/** How many answers are kept: what one build of ten thousand voices says again and again, some hundred megabytes. */
const TAILLE = 150_000;

/** A text cut from a page holds the whole page in memory as long as it lives; its copy does not. */
const copier = (texte: string) => ` ${texte}`.slice(1);

/**
 * Remembers what a pure function answered about a text, in one of a few contexts: the same names, titles and quotations
 * stand on many pages. When it is full, everything is forgotten at once; nothing is wrong, only slower.
 */
export function memoise<T = string>(
  calculer: (texte: string, contexte: string) => T,
  taille = TAILLE,
): (texte: string, contexte: string) => T {
  const contextes = new Map<string, Map<string, T>>();
  let nombre = 0;
  return (texte, contexte) => {
    const connu = contextes.get(contexte)?.get(texte);
    if (connu !== undefined) return connu;
    if (nombre >= taille) {
      contextes.clear();
      nombre = 0;
    }
    const connus = contextes.get(contexte) ?? new Map<string, T>();
    contextes.set(contexte, connus);
    const cle = copier(texte);
    const valeur = calculer(cle, contexte);
    connus.set(cle, valeur);
    nombre++;
    return valeur;
  };
}
