import type { Requete } from '../../domain/recherche/requete.ts';
import type { Panne } from './moteur.ts';

/** What the script says. Typography is set here, since no rendering passes after it. */
export const FINE = '\u202f';
export const INSECABLE = '\u00a0';
export const guillemets = (texte: string) =>
  `«${INSECABLE}${texte.replace(/(?<=\p{L})'(?=[\p{L}\p{N}])/gu, '’')}${INSECABLE}»`;

export const nombre = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, FINE);

export function direCompte(n: number, question: string): string {
  const quoi = n === 0 ? 'Rien trouvé' : `${nombre(n)} résultat${n > 1 ? 's' : ''}`;
  return question ? `${quoi} pour ${guillemets(question)}` : quoi;
}

const enumerer = (mots: readonly string[]) =>
  mots.length < 2 ? mots.join('') : `${mots.slice(0, -1).join(', ')} et ${mots.at(-1)}`;

/** What was understood and what was left aside, a sentence each. */
export function direLecture({ ignores, lieux, coupee }: Requete): string[] {
  const phrases: string[] = [];
  if (coupee) phrases.push('La question est longue : seul son début a été lu.'.replace(' :', `${INSECABLE}:`));
  for (const lieu of lieux) if (lieu.comprend?.length) phrases.push(`${lieu.nom} comprend ${enumerer(lieu.comprend)}.`);
  if (ignores.length > 0)
    phrases.push(
      `Mot${ignores.length > 1 ? 's' : ''} laissé${ignores.length > 1 ? 's' : ''} de côté${INSECABLE}: ${ignores.slice(0, 12).join(', ')}.`,
    );
  return phrases;
}

export const PANNES: Record<Panne['cause'], string> = {
  reseau: 'La connexion est coupée : la recherche ne peut pas lire son index.'.replace(' :', `${INSECABLE}:`),
  index: 'L’index de la recherche manque ou ne se lit pas.',
  webassembly: 'Votre navigateur n’exécute pas WebAssembly, dont la recherche par mots a besoin.',
};
export const SUITE_PANNE = 'Les pages ci-dessous répondent aux mêmes questions.';
export const VIDE = 'Écrivez un mot ou une question, ou choisissez un filtre.';
export const TROP_COURANTS =
  'Ces mots sont trop courants pour chercher avec eux seuls : ajoutez-en un qui dise le sujet.'.replace(
    ' :',
    `${INSECABLE}:`,
  );
export const SANS_MOT = 'Il n’y a là aucun mot à chercher : écrivez-en un, avec des lettres ou des chiffres.'.replace(
  ' :',
  `${INSECABLE}:`,
);
