import type { Lieu } from '../index/places.ts';
import type { Mot } from '../words/words.ts';
import { plier } from '../words/fold.ts';

const APRES_LIEU = /\b(?:dans l[ea']|dans les|en|du|de l[a']|departement|dept|dpt|region|l')\s*$/;
const APRES_DEPARTEMENT = /(?:\bdans l[ea]|\bdep[a-z]*(?: du| de l[a'])?|\bdept|\bdpt|\bregion|\()\s*$/;
const QUI = /\b(?:elus?|elues?|poles?|ptce|voix|temoignages?)\s*$/;

/** Whether a name that is also a common word, or a number, is used as a place here. */
export function estLieu(lieu: Lieu, mots: readonly Mot[], texte: string, seul: boolean): boolean {
  const [premier] = mots;
  const numero = premier !== undefined && /^\d[\dab]\d?$/.test(premier.forme);
  if (!premier || mots.length > 1 || seul || (!numero && !lieu.ambigu)) return true;
  const avant = plier(texte.slice(0, premier.debut));
  const dernier = plier(texte.slice(premier.fin)).trim() === '';
  if (numero) return APRES_DEPARTEMENT.test(avant) || (dernier && QUI.test(avant));
  // « centre » and « nord » follow « du » and « en » in ordinary talk too, without a capital.
  const commun = /^(?:centre|nord)$/.test(premier.forme) && !/\p{Lu}/u.test(texte[premier.debut] ?? '');
  return (commun ? APRES_DEPARTEMENT : APRES_LIEU).test(avant);
}
