import { distance } from 'fastest-levenshtein';

const replier = (mot: string) =>
  mot
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .toLowerCase();

/**
 * The accepted values nearest to what was written, best first, at most `combien`.
 * Far ones are left out (more than half of the word differs and neither contains the other).
 */
export function plusProches(ecrit: string, acceptes: Iterable<string>, combien = 1): string[] {
  const cible = replier(ecrit);
  return [...acceptes]
    .map((valeur) => {
      const repliee = replier(valeur);
      const contient = cible.length > 2 && (repliee.includes(cible) || cible.includes(repliee));
      return { valeur, ecart: contient ? 0.5 : distance(cible, repliee), limite: Math.max(2, Math.floor(cible.length / 2)) };
    })
    .filter(({ ecart, limite }) => ecart <= limite)
    .sort((a, b) => a.ecart - b.ecart || (a.valeur < b.valeur ? -1 : 1))
    .slice(0, combien)
    .map(({ valeur }) => valeur);
}

/** « écrivez « le-periscope » », or the list of what is accepted when nothing is near. */
export function suggerer(ecrit: string, acceptes: Iterable<string>, fichierListe?: string): string {
  const tous = [...acceptes];
  const [premier, ...suite] = plusProches(ecrit, tous, 3);
  if (premier) return `écrivez « ${premier} »${suite.length ? ` (ou ${suite.map((s) => `« ${s} »`).join(', ')})` : ''}`;
  if (tous.length <= 12) return `valeurs acceptées : ${tous.join(', ')}`;
  return fichierListe ? `choisissez dans ${fichierListe}` : 'choisissez un identifiant existant';
}
