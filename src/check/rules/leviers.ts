import { NOMBRE_LEVIERS } from '../../schema/levier.ts';
import { champ, problemeChez, texteDe, type Lecture } from '../entry.ts';
import { problemeDeFichier, type Probleme } from '../problem.ts';

/** The guide has eight levers, each with its number. */
export function verifierLeviers({ lus, ids }: Lecture): Probleme[] {
  const problemes: Probleme[] = [];
  const numeros = new Map<number, string>();
  for (const lu of lus) {
    const numero = lu.collection === 'leviers' ? champ(lu, 'numero') : undefined;
    if (typeof numero !== 'number') continue;
    const autre = numeros.get(numero);
    if (autre === undefined) numeros.set(numero, lu.fichier);
    else
      problemes.push(
        problemeChez(
          lu,
          ['numero'],
          `le numéro ${numero} est déjà celui de ${autre}`,
          'donnez à chaque levier le sien',
        ),
      );
  }
  const combien = ids.leviers.size;
  if (combien !== NOMBRE_LEVIERS)
    problemes.push(
      problemeDeFichier(
        'content/leviers/',
        `${combien || 'aucun'} levier${combien > 1 ? 's' : ''} au lieu de ${NOMBRE_LEVIERS}`,
        'gardez un fichier par levier du guide',
      ),
    );
  return problemes;
}

/** A pôle has one case, where the guide's scattered passages are brought together. */
export function verifierCas({ lus }: Lecture): Probleme[] {
  const pris = new Map<string, string>();
  return lus.flatMap((lu) => {
    const pole = lu.collection === 'cas' ? texteDe(lu, 'pole') : undefined;
    if (pole === undefined) return [];
    const autre = pris.get(pole);
    if (autre !== undefined)
      return [
        problemeChez(lu, ['pole'], `le pôle « ${pole} » a déjà son cas dans ${autre}`, 'réunissez les deux textes'),
      ];
    pris.set(pole, lu.fichier);
    return [];
  });
}
