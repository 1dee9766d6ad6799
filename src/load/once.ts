import type { Site } from '../model/repertoire.ts';

/** Computes something once for each reading of the content: once per build, anew in development. */
export function oncePerSite<T>(calculer: (site: Site) => T): (site: Site) => T {
  const connus = new WeakMap<Site, { valeur: T }>();
  return (site) => {
    const connu = connus.get(site) ?? { valeur: calculer(site) };
    connus.set(site, connu);
    return connu.valeur;
  };
}
