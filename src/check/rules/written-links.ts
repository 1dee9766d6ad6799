import { listeDe, nommer, texteDe, type Lu } from '../entry.ts';
import type { Position } from '../problem.ts';

/** A link that an entry holds, wherever it is written. */
export interface LienEcrit extends Position {
  lu: Lu;
  champ: string;
  url: string;
  /** What readers see of it, where it is not the address itself. */
  texte?: string;
}

/** What of site.yaml becomes a link in the pages, and how. */
const DU_SITE = new Map([
  ['depot', ''],
  ['schema-accessibilite', ''],
  ['licence-donnees', ''],
  ['courriel', 'mailto:'],
]);

/** The links of the body and those of the fields. */
export function liensDe(lu: Lu): LienEcrit[] {
  const duCorps = (lu.corps?.liens ?? []).map((lien): LienEcrit => ({ lu, champ: 'texte', ...lien }));
  const duChamp = (ou: readonly PropertyKey[], avant = ''): LienEcrit[] => {
    const url = texteDe(lu, ...ou);
    return url ? [{ lu, champ: nommer(lu, ou), url: avant + url, ...lu.tete.position([...lu.racine, ...ou]) }] : [];
  };
  if (lu.collection === 'chronologie')
    return listeDe(lu, 'liens').flatMap((_, rang) => {
      const texte = texteDe(lu, 'liens', rang, 'libelle') ?? '';
      return duChamp(['liens', rang, 'href']).map((lien) => ({ ...lien, texte }));
    });
  const avant = lu.collection === 'site' ? DU_SITE.get(lu.id) : undefined;
  return avant === undefined ? duCorps : [...duCorps, ...duChamp(['valeur'], avant)];
}
