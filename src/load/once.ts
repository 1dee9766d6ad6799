import type { Site } from '../model/repertoire.ts';

/** Computes something once for each reading of the content: once per build, anew in development. */
export function oncePerSite<T>(compute: (site: Site) => T): (site: Site) => T {
  const known = new WeakMap<Site, { value: T }>();
  return (site) => {
    const done = known.get(site) ?? { value: compute(site) };
    known.set(site, done);
    return done.value;
  };
}
