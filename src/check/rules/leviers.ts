import { LEVIER_COUNT } from '../../schema/levier.ts';
import { fileProblem, type Said } from '../problem.ts';
import { itemsOf, problemAt, valueAt, type CollectionName, type Reading, type Rule } from '../reading.ts';

/** The guide has eight levers, each with its number. */
export const checkLeviers: Rule = function* (reading) {
  yield* twice(reading, 'leviers', 'numero', (number, other) => [
    `le numéro ${number} est déjà celui de ${other}`,
    'donnez à chaque levier le sien',
  ]);
  const count = reading.ids.leviers.size;
  const message = `${count || 'aucun'} levier${count > 1 ? 's' : ''} au lieu de ${LEVIER_COUNT}`;
  if (count !== LEVIER_COUNT) yield fileProblem('content/leviers/', message, 'gardez un fichier par levier du guide');
};

/** A pôle has one case, where the guide's scattered passages are brought together. */
export const checkCas: Rule = (reading) =>
  twice(reading, 'cas', 'pole', (pole, other) => [
    `le pôle « ${pole} » a déjà son cas dans ${other}`,
    'réunissez les deux textes',
  ]);

/** What two items say in a field that each should have for itself: the second is told of the first. */
function* twice(
  reading: Reading,
  collection: CollectionName,
  field: string,
  say: (value: string, other: string) => Said,
) {
  const first = new Map<unknown, string>();
  for (const item of itemsOf(reading, collection)) {
    const value = valueAt(item, field);
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const other = first.get(value);
    if (other !== undefined) yield problemAt(item, [field], say(String(value), other));
    else first.set(value, item.file);
  }
}
