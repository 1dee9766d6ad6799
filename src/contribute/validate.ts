import { comprendre } from './understand.ts';
import { estVide } from './choices.ts';
import { question, type Cle, type Reponses } from './questions.ts';
import type { Chantier } from './propose.ts';

/** What is wrong with one answer on its own, in French; `undefined` when it can be taken. */
export function valider(
  cle: Cle,
  reponse: string,
  { listes, connus }: Pick<Chantier, 'listes' | 'connus'>,
): string | undefined {
  if (estVide(reponse)) return question(cle).obligatoire ? `Réponse attendue : ${question(cle).aide}` : undefined;
  const seule: Reponses = { [cle]: reponse };
  const faute = comprendre(seule, listes, connus).remarques.find(
    (r) => r.cle === cle && (r.gravite === 'erreur' || r.gravite === 'manque'),
  );
  return faute === undefined ? undefined : faute.message.charAt(0).toUpperCase() + faute.message.slice(1);
}

/** The questions that still have no answer that can be taken, in order. */
export const restantes = (keysOf: readonly Cle[], reponses: Reponses, chantier: Chantier): Cle[] =>
  keysOf.filter((cle) => {
    const reponse = reponses[cle];
    return reponse === undefined ? true : valider(cle, reponse, chantier) !== undefined;
  });
