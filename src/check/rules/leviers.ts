import { LEVIER_COUNT } from '../../schema/levier.ts';
import { fileProblem, type Problem } from '../problem.ts';
import { itemsOf, problemAt, valueAt, textAt, type Rule } from '../reading.ts';

/** The guide has eight levers, each with its number. */
export const checkLeviers: Rule = (reading) => {
  const numbers = new Map<number, string>();
  const problems = itemsOf(reading, 'leviers').flatMap((item): Problem[] => {
    const number = valueAt(item, 'numero');
    if (typeof number !== 'number') return [];
    const other = numbers.get(number);
    if (other !== undefined)
      return [
        problemAt(
          item,
          ['numero'],
          [`le numéro ${number} est déjà celui de ${other}`, 'donnez à chaque levier le sien'],
        ),
      ];
    numbers.set(number, item.file);
    return [];
  });
  const count = reading.ids.leviers.size;
  if (count === LEVIER_COUNT) return problems;
  const message = `${count || 'aucun'} levier${count > 1 ? 's' : ''} au lieu de ${LEVIER_COUNT}`;
  return [...problems, fileProblem('content/leviers/', message, 'gardez un fichier par levier du guide')];
};

/** A pôle has one case, where the guide's scattered passages are brought together. */
export const checkCas: Rule = (reading) => {
  const taken = new Map<string, string>();
  return itemsOf(reading, 'cas').flatMap((item): Problem[] => {
    const pole = textAt(item, 'pole');
    const other = taken.get(pole ?? '');
    if (pole === undefined) return [];
    taken.set(pole, item.file);
    return other === undefined
      ? []
      : [problemAt(item, ['pole'], [`le pôle « ${pole} » a déjà son cas dans ${other}`, 'réunissez les deux textes'])];
  });
};
