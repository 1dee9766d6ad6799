/** Computes something once for each object: for the site as it was read, once per build, and anew in development. */
export function once<K extends object, T>(compute: (from: K) => T): (from: K) => T {
  const known = new WeakMap<K, { value: T }>();
  return (from) => {
    const done = known.get(from) ?? { value: compute(from) };
    known.set(from, done);
    return done.value;
  };
}
