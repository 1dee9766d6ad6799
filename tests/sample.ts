import { patternOf } from '../scripts/measure/routes.ts';

/** One address of each kind of page, the longest first of its kind when `poids` tells. */
export function onePerKind(adresses: readonly string[], poids: (adresse: string) => number = () => 0): string[] {
  const choisies = new Map<string, string>();
  for (const adresse of [...adresses].sort((a, b) => poids(b) - poids(a) || (a < b ? -1 : 1)))
    if (!choisies.has(patternOf(adresse))) choisies.set(patternOf(adresse), adresse);
  return [...choisies.values()].sort();
}
