/** Finds the phrases of a table in a run of stems, the longest first at each place. */
export function reperer<T>(
  suite: readonly string[],
  table: ReadonlyMap<string, T>,
  longueurMax = 8,
): { valeur: T; debut: number; fin: number }[] {
  const trouves: { valeur: T; debut: number; fin: number }[] = [];
  for (let debut = 0; debut < suite.length; debut++)
    for (let fin = Math.min(suite.length, debut + longueurMax); fin > debut; fin--) {
      const valeur = table.get(suite.slice(debut, fin).join(' '));
      if (valeur === undefined) continue;
      trouves.push({ valeur, debut, fin });
      debut = fin - 1;
      break;
    }
  return trouves;
}
