import type { Role } from '../schema/vocabulary.ts';
import type { Temoignage } from './repertoire.ts';

const ROLES_MONTRES: readonly Role[] = ['elu', 'technicien', 'acteur'];
const LONGUEURS = { min: 90, max: 190 };

/**
 * The voices shown on the home page: one of each role, whose first quotation is long enough to say something and
 * short enough to be read at a glance. Among those, the middle one in the guide's order, so that the choice is stable.
 */
export function showcase(temoignages: readonly Temoignage[]): Temoignage[] {
  return ROLES_MONTRES.flatMap((role) => {
    const candidats = temoignages.filter((t) => {
      const longueur = t.citations[0]?.texte.length ?? 0;
      return (
        t.role === role &&
        t.citations[0]?.texte.includes('[') === false &&
        longueur >= LONGUEURS.min &&
        longueur <= LONGUEURS.max
      );
    });
    const choisi = candidats[Math.floor(candidats.length / 2)];
    return choisi ? [choisi] : [];
  });
}
