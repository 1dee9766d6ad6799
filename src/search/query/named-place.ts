import type { NamedPlace } from '../index/places.ts';
import type { Word } from '../words/words.ts';
import { foldText as fold } from '../../text/fold.ts';

const AFTER_PLACE = /\b(?:dans l[ea']|dans les|en|du|de l[a']|departement|dept|dpt|region|l')\s*$/;
const AFTER_DEPARTEMENT = /(?:\bdans l[ea]|\bdep[a-z]*(?: du| de l[a'])?|\bdept|\bdpt|\bregion|\()\s*$/;
const BEFORE_NUMBER = /\b(?:elus?|elues?|poles?|ptce|voix|temoignages?)\s*$/;

/** Whether a name that is also a common word, or a number, is used as a place here. */
export function isPlace(place: NamedPlace, words: readonly Word[], text: string, alone: boolean): boolean {
  const [first] = words;
  const isNumber = first !== undefined && /^\d[\dab]\d?$/.test(first.form);
  if (!first || words.length > 1 || alone || (!isNumber && !place.ambiguous)) return true;
  const previous = fold(text.slice(0, first.start));
  const last = fold(text.slice(first.end)).trim() === '';
  if (isNumber) return AFTER_DEPARTEMENT.test(previous) || (last && BEFORE_NUMBER.test(previous));
  // « centre » and « nord » follow « du » and « en » in ordinary talk too, without a capital.
  const isCommon = /^(?:centre|nord)$/.test(first.form) && !/\p{Lu}/u.test(text[first.start] ?? '');
  return (isCommon ? AFTER_DEPARTEMENT : AFTER_PLACE).test(previous);
}
