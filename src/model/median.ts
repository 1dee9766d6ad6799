/** The middle value; the mean of the two middle ones when there are two. */
export function median(valeurs: readonly number[]): number {
  const triees = [...valeurs].sort((a, b) => a - b);
  const milieu = triees.length / 2;
  return ((triees[Math.ceil(milieu) - 1] ?? Number.NaN) + (triees[Math.floor(milieu)] ?? Number.NaN)) / 2;
}
