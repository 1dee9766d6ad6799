import type { Repertoire } from '../model/repertoire.ts';

/** Computes something once for each reading of the content: once per build, anew in development. */
export function uneFois<T>(calculer: (site: Repertoire) => T): (site: Repertoire) => T {
  const connus = new WeakMap<Repertoire, { valeur: T }>();
  return (site) => {
    const connu = connus.get(site) ?? { valeur: calculer(site) };
    connus.set(site, connu);
    return connu.valeur;
  };
}
