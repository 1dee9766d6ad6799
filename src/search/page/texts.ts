import type { Requete } from '../query/query.ts';
import type { Cause } from './engine.ts';

/** What the script says. Typography is set here, since no rendering passes after it. */
const FINE = '\u202f';
export const NBSP = '\u00a0';
export const guillemets = (texte: string) => `«${NBSP}${texte.replace(/(?<=\p{L})'(?=[\p{L}\p{N}])/gu, '’')}${NBSP}»`;

export const nombre = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, FINE);
export const accorder = (n: number, nom: string) => `${nombre(n)} ${nom}${n > 1 ? 's' : ''}`;

export function direCompte(n: number, question: string): string {
  const quoi = n === 0 ? 'Rien trouvé' : accorder(n, 'résultat');
  return question ? `${quoi} pour ${guillemets(question)}` : quoi;
}
export const direSuite = (montres: number, total: number) =>
  `Voir plus de résultats (${nombre(montres)} sur ${nombre(total)})`;

const enumerer = (mots: readonly string[]) =>
  mots.length < 2 ? mots.join('') : `${mots.slice(0, -1).join(', ')} et ${mots.at(-1)}`;

/** What was understood and what was left aside, a sentence each. */
export function direLecture({ laisses, lieux, coupee }: Pick<Requete, 'laisses' | 'lieux' | 'coupee'>): string[] {
  const phrases: string[] = [];
  if (coupee) phrases.push(`La question est longue${NBSP}: seul son début a été lu.`);
  for (const { nom, comprend, dans, aussi, muet } of lieux) {
    if (comprend && comprend.length > 0) phrases.push(`${nom} comprend ${enumerer(comprend)}.`);
    if (muet && dans !== undefined)
      phrases.push(
        `Personne n’a encore témoigné ${dans}${aussi === undefined ? '.' : `${NBSP}: voici ce qui se dit ${aussi}.`}`,
      );
  }
  const s = laisses.length > 1 ? 's' : '';
  if (laisses.length > 0) phrases.push(`Mot${s} laissé${s} de côté${NBSP}: ${laisses.slice(0, 12).join(', ')}.`);
  return phrases;
}

export const direRepli = ({ lieu, region }: { lieu: string; region: boolean }) =>
  region ? `Personne n’a encore témoigné ${lieu}${NBSP}: voici ce qui se dit dans sa région.` : `Rien encore ${lieu}.`;
export const LARGE = `Avec ces filtres, rien ne répond à toute la question${NBSP}: voici ce qui s’en approche.`;
export const COURTE = 'Voici ce qui s’en approche le plus.';

export const direFiltreInconnu = (nom: string, valeur: string) =>
  `Le filtre ${guillemets(`${nom}${NBSP}: ${valeur}`)} n’existe pas${NBSP}: il est laissé de côté.`;

export const PANNES: Record<Cause, string> = {
  reseau: `La connexion est coupée${NBSP}: la recherche ne peut pas lire son index.`,
  index: 'L’index de la recherche manque, ne se lit pas, ou vient d’être remplacé.',
  webassembly: 'Votre navigateur n’exécute pas WebAssembly, dont la recherche par mots a besoin.',
};
export const SUITE_PANNE = 'Les pages ci-dessous répondent aux mêmes questions.';
export const SUITE_RIEN =
  'Les pages ci-dessous mènent à tous les textes, par lieu, par levier, par thème ou par personne.';
export const EN_COURS = 'Recherche en cours…';
export const VIDE = 'Écrivez un mot ou une question, ou choisissez un filtre.';
export const TROP_COURANTS = `Ces mots sont trop courants pour chercher avec eux seuls${NBSP}: ajoutez-en un qui dise le sujet.`;
export const SANS_MOT = `Il n’y a là aucun mot à chercher${NBSP}: écrivez-en un, avec des lettres ou des chiffres.`;
