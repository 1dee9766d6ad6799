import { distance } from 'fastest-levenshtein';
import { foldText } from '../text/fold.ts';

/** How many letters may differ for two words to be near: one in three. */
const limite = (mot: string) => Math.max(1, Math.round(mot.length / 3));

/** One holds the other, as « periscope » in « le-periscope »; a scrap of two letters or a third of the word does not count. */
const contient = (a: string, b: string) => {
  const [court, long] = a.length < b.length ? [a, b] : [b, a];
  return court.length >= 3 && court.length * 3 >= long.length && long.includes(court);
};

/** The accepted values near to what was written, best first, at most `combien`. Far ones are left out. */
export function nearest(ecrit: string, acceptes: Iterable<string>, combien = 1): string[] {
  const cible = foldText(ecrit.slice(0, 100));
  const proches: { valeur: string; ecart: number }[] = [];
  for (const valeur of acceptes) {
    const repliee = foldText(valeur);
    const dedans = repliee !== cible && contient(cible, repliee);
    const ecart = dedans ? 0.5 : distance(cible, repliee);
    if (dedans || ecart <= limite(cible)) proches.push({ valeur, ecart });
  }
  proches.sort((a, b) => a.ecart - b.ecart || (a.valeur < b.valeur ? -1 : 1));
  const meilleur = proches[0]?.ecart ?? 0;
  return proches
    .filter(({ ecart }) => ecart <= meilleur + 1 && (meilleur > 0 || ecart === 0))
    .slice(0, combien)
    .map(({ valeur }) => valeur);
}

/** « écrivez « le-periscope » », or the list of what is accepted when nothing is near. */
export function suggest(ecrit: string, acceptes: Iterable<string>, ouChercher?: string): string {
  const tous = [...acceptes];
  const [premier, ...suite] = nearest(ecrit, tous, 3);
  if (premier !== undefined) {
    const autres = suite.length ? ` (ou ${suite.map((s) => `« ${s} »`).join(', ')})` : '';
    return `écrivez « ${premier} »${autres}`;
  }
  if (tous.length > 0 && tous.length <= 12) return `écrivez l’une de ces valeurs, ${tous.join(', ')}`;
  return ouChercher ? `choisissez dans ${ouChercher}` : 'choisissez une valeur existante';
}
