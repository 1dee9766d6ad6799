/** « 12,3 s »: the time since `start`, as `performance.now` counts it. */
export const seconds = (start: number) => `${((performance.now() - start) / 1000).toFixed(1).replace('.', ',')} s`;
