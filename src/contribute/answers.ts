import { estVide, lireChoix, type Option } from './choices.ts';
import { autresLettres, guillemets, nettoyer, nettoyerLigne } from './clean.ts';
import { CLES, question, type Cle, type Reponses } from './questions.ts';

/**
 * Something to say of one answer. `manque`: it is not there; `erreur`: it must be corrected; `avertissement`: it
 * should be looked at; `note`: it was mended without being asked.
 */
export interface Remarque {
  cle: Cle;
  gravite: 'manque' | 'erreur' | 'avertissement' | 'note';
  message: string;
}

export const court = (texte: string) => (texte.length > 60 ? `${texte.slice(0, 60)}…` : texte);

/** Reads answers one by one and keeps what there is to say of them. */
export function ouvrir(reponses: Reponses) {
  const remarques: Remarque[] = [];
  const dire = (cle: Cle, gravite: Remarque['gravite'], message: string) => {
    remarques.push({ cle, gravite, message });
  };
  /** As it came; empty for « _No response_ » and the like. */
  const brute = (cle: Cle) => (estVide(reponses[cle]) ? '' : (reponses[cle] ?? ''));

  const lire = (cle: Cle): string => {
    const { texte, retires } = question(cle).forme === 'paragraphe' ? nettoyer(brute(cle)) : nettoyerLigne(brute(cle));
    for (const phrase of retires) dire(cle, 'note', phrase);
    return texte;
  };

  const verifierLigne = (cle: Cle, texte: string, max: number) => {
    if (texte.length > max) dire(cle, 'erreur', `${texte.length} caractères : au plus ${max}`);
    const lettres = autresLettres(texte);
    if (lettres.length > 0)
      dire(
        cle,
        'erreur',
        `« ${lettres.slice(0, 8).join(' ')} » n’est pas de l’alphabet latin : écrivez-le en lettres latines`,
      );
  };

  /** One line of text, cleaned, with its length and its alphabet checked. */
  const ligne = (cle: Cle, max: number): string => {
    const texte = guillemets(lire(cle)).replace(/^#+\s*/, '');
    verifierLigne(cle, texte, max);
    return texte;
  };

  /** Values of a closed list; what is not in it is said, with the nearest names. */
  const choisir = (cle: Cle, options: readonly Option[]): string[] => {
    const { valeurs, inconnus } = lireChoix(nettoyer(brute(cle)).texte, options);
    for (const { ecrit, proches } of inconnus) {
      const vouliez = proches.length ? `vouliez-vous dire « ${proches.join(' », « ')} » ?` : 'choisissez dans la liste';
      dire(cle, 'erreur', `« ${court(ecrit)} » n’est pas dans la liste : ${vouliez}`);
    }
    const max = question(cle).max ?? 1;
    if (valeurs.length > max) dire(cle, 'erreur', `${valeurs.length} choix : au plus ${max}`);
    return valeurs.slice(0, max);
  };

  /** Says that an answer is missing, unless what is wrong with it has been said. */
  const exiger = (cle: Cle, present: boolean) => {
    if (!present && !remarques.some((r) => r.cle === cle && (r.gravite === 'manque' || r.gravite === 'erreur')))
      dire(cle, 'manque', question(cle).aide);
  };

  /** Everything there is to say, in the order of the questions. */
  const fermer = (): Remarque[] => remarques.sort((a, b) => CLES.indexOf(a.cle) - CLES.indexOf(b.cle));
  return { brute, lire, ligne, verifierLigne, choisir, dire, exiger, fermer };
}
export type Lecteur = ReturnType<typeof ouvrir>;
