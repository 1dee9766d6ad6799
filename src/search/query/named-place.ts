import type { Place } from '../index/places.ts';
import type { Word } from '../words/words.ts';
import { foldText as fold } from '../../text/fold.ts';

const APRES_LIEU = /\b(?:dans l[ea']|dans les|en|du|de l[a']|departement|dept|dpt|region|l')\s*$/;
const APRES_DEPARTEMENT = /(?:\bdans l[ea]|\bdep[a-z]*(?: du| de l[a'])?|\bdept|\bdpt|\bregion|\()\s*$/;
const QUI = /\b(?:elus?|elues?|poles?|ptce|voix|temoignages?)\s*$/;

/** Whether a name that is also a common word, or a number, is used as a place here. */
export function isPlace(lieu: Place, words: readonly Word[], texte: string, seul: boolean): boolean {
  const [first] = words;
  const numero = first !== undefined && /^\d[\dab]\d?$/.test(first.form);
  if (!first || words.length > 1 || seul || (!numero && !lieu.ambiguous)) return true;
  const previous = fold(texte.slice(0, first.start));
  const last = fold(texte.slice(first.end)).trim() === '';
  if (numero) return APRES_DEPARTEMENT.test(previous) || (last && QUI.test(previous));
  // « centre » and « nord » follow « du » and « en » in ordinary talk too, without a capital.
  const commun = /^(?:centre|nord)$/.test(first.form) && !/\p{Lu}/u.test(texte[first.start] ?? '');
  return (commun ? APRES_DEPARTEMENT : APRES_LIEU).test(previous);
}
