import { LEVIER_COUNT } from '../../schema/levier.ts';
import { champ, problemAt, texteDe, type Lecture } from '../entry.ts';
import { fileProblem, type Problem } from '../problem.ts';

/** The guide has eight levers, each with its number. */
export function verifierLeviers({ lus, ids }: Lecture): Problem[] {
  const problemes: Problem[] = [];
  const numeros = new Map<number, string>();
  for (const lu of lus) {
    const numero = lu.collection === 'leviers' ? champ(lu, 'numero') : undefined;
    if (typeof numero !== 'number') continue;
    const autre = numeros.get(numero);
    if (autre === undefined) numeros.set(numero, lu.fichier);
    else
      problemes.push(
        problemAt(lu, ['numero'], `le numéro ${numero} est déjà celui de ${autre}`, 'donnez à chaque levier le sien'),
      );
  }
  const combien = ids.leviers.size;
  if (combien !== LEVIER_COUNT)
    problemes.push(
      fileProblem(
        'content/leviers/',
        `${combien || 'aucun'} levier${combien > 1 ? 's' : ''} au lieu de ${LEVIER_COUNT}`,
        'gardez un fichier par levier du guide',
      ),
    );
  return problemes;
}

/** A pôle has one case, where the guide's scattered passages are brought together. */
export function verifierCas({ lus }: Lecture): Problem[] {
  const pris = new Map<string, string>();
  return lus.flatMap((lu) => {
    const pole = lu.collection === 'cas' ? texteDe(lu, 'pole') : undefined;
    if (pole === undefined) return [];
    const autre = pris.get(pole);
    if (autre !== undefined)
      return [problemAt(lu, ['pole'], `le pôle « ${pole} » a déjà son cas dans ${autre}`, 'réunissez les deux textes')];
    pris.set(pole, lu.fichier);
    return [];
  });
}
