/** « 12,3 s »: the time since `debut`, as `performance.now` counts it. */
export const seconds = (debut: number) => `${((performance.now() - debut) / 1000).toFixed(1).replace('.', ',')} s`;
