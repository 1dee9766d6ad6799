/** For each word that begins a phrase of a table, the number of words of its longest one: most words begin none. */
function debuts(table: ReadonlyMap<string, unknown>): Map<string, number> {
  const longueurs = new Map<string, number>();
  for (const forme of table.keys()) {
    const mots = forme.split(' ');
    const [premier = ''] = mots;
    longueurs.set(premier, Math.max(mots.length, longueurs.get(premier) ?? 0));
  }
  return longueurs;
}

/** Prepares a table for finding its phrases in runs of stems, the longest first at each place. */
export function repereur<T>(
  table: ReadonlyMap<string, T>,
  longueurMax = 8,
): (suite: readonly string[]) => { valeur: T; debut: number; fin: number }[] {
  const longueurs = debuts(table);
  return (suite) => {
    const trouves: { valeur: T; debut: number; fin: number }[] = [];
    for (let debut = 0; debut < suite.length; debut++) {
      const possible = Math.min(longueurMax, longueurs.get(suite[debut] ?? '') ?? 0);
      for (let fin = Math.min(suite.length, debut + possible); fin > debut; fin--) {
        const valeur = table.get(suite.slice(debut, fin).join(' '));
        if (valeur === undefined) continue;
        trouves.push({ valeur, debut, fin });
        debut = fin - 1;
        break;
      }
    }
    return trouves;
  };
}

/** Finds the phrases of a table in one run of stems. */
export const reperer = <T>(suite: readonly string[], table: ReadonlyMap<string, T>) => repereur(table)(suite);
