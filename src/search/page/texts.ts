import { NBSP, sayNumber } from '../../text/numbers.ts';
import type { Query } from '../query/query.ts';
import type { Cause } from './engine.ts';

/** What the script says. Typography is set here, since no rendering passes after it. */
export const quoteSearched = (text: string) => `«${NBSP}${text.replace(/(?<=\p{L})'(?=[\p{L}\p{N}])/gu, '’')}${NBSP}»`;

export const plural = (n: number, name: string) => `${sayNumber(n)} ${name}${n > 1 ? 's' : ''}`;

export function sayTotal(n: number, question: string): string {
  const found = n === 0 ? 'Rien trouvé' : plural(n, 'résultat');
  return question ? `${found} pour ${quoteSearched(question)}` : found;
}
export const sayMore = (shown: number, total: number) =>
  `Voir plus de résultats (${sayNumber(shown)} sur ${sayNumber(total)})`;

/** What was understood and what was left aside, a sentence each. */
export function sayReading({ dropped, places, cut }: Pick<Query, 'dropped' | 'places' | 'cut'>): string[] {
  const sentences: string[] = [];
  if (cut) sentences.push(`La question est longue${NBSP}: seul son début a été lu.`);
  for (const { name, includes, within, also, silent } of places) {
    if (includes && includes.length > 0)
      sentences.push(`${name} comprend ${new Intl.ListFormat('fr').format(includes)}.`);
    if (silent && within !== undefined)
      sentences.push(
        `Personne n’a encore témoigné ${within}${also === undefined ? '.' : `${NBSP}: voici ce qui se dit ${also}.`}`,
      );
  }
  const s = dropped.length > 1 ? 's' : '';
  if (dropped.length > 0) sentences.push(`Mot${s} laissé${s} de côté${NBSP}: ${dropped.slice(0, 12).join(', ')}.`);
  return sentences;
}

export const sayFallback = ({ place, region }: { place: string; region: boolean }) =>
  region
    ? `Personne n’a encore témoigné ${place}${NBSP}: voici ce qui se dit dans sa région.`
    : `Rien encore ${place}.`;
export const LARGE = `Avec ces filtres, rien ne répond à toute la question${NBSP}: voici ce qui s’en approche.`;
export const SHORT = 'Voici ce qui s’en approche le plus.';

export const sayStrangeFilter = (name: string, value: string) =>
  `Le filtre ${quoteSearched(`${name}${NBSP}: ${value}`)} n’existe pas${NBSP}: il est laissé de côté.`;

export const FAILURES: Record<Cause, string> = {
  reseau: `La connexion est coupée${NBSP}: la recherche ne peut pas lire son index.`,
  index: 'L’index de la recherche manque, ne se lit pas, ou vient d’être remplacé.',
  webassembly: 'Votre navigateur n’exécute pas WebAssembly, dont la recherche par mots a besoin.',
};
export const AFTER_FAILURE = 'Les pages ci-dessous répondent aux mêmes questions.';
export const AFTER_NOTHING =
  'Les pages ci-dessous mènent à tous les textes, par lieu, par levier, par thème ou par personne.';
export const WORKING = 'Recherche en cours…';
export const NOTHING_ASKED = 'Écrivez un mot ou une question, ou choisissez un filtre.';
export const TOO_COMMON = `Ces mots sont trop courants pour chercher avec eux seuls${NBSP}: ajoutez-en un qui dise le sujet.`;
export const NO_WORD = `Il n’y a là aucun mot à chercher${NBSP}: écrivez-en un, avec des lettres ou des chiffres.`;
