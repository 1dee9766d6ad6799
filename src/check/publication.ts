import type { RenseignementData } from '../schema/lists.ts';
import { writeProblem, type Problem } from './problem.ts';

const FICHIER = 'content/site.yaml';
/** What only RTES can supply, and without which the site may not be published. */
export const RENSEIGNEMENTS = [
  'editeur',
  'forme-juridique',
  'adresse',
  'telephone',
  'courriel',
  'immatriculation',
  'directeur-publication',
  'hebergeur',
  'depot',
  'delai-reponse',
  'schema-accessibilite',
  'licence-donnees',
] as const;

/** A value that says nothing yet. */
const VIDE = /^\W*$|^à (?:compléter|préciser|venir)\b|^(?:x{3,}|todo|tbd|n\.?c\.?|lorem)\b/iu;

/** What keeps the site from being published, one French line each; nothing when all is there. */
export function missingForPublication(lus: readonly RenseignementData[], problemes: readonly Problem[] = []): string[] {
  const erreurs = problemes.filter((p) => p.fichier === FICHIER && p.gravite === 'erreur');
  const valeurs = lus
    .filter(({ valeur }) => valeur === undefined || VIDE.test(valeur))
    .map(({ id, libelle }) => `${FICHIER}: ${id}: « ${libelle} » manque : ajoutez une ligne « valeur: »`);
  // A line that could not be read is told by its error.
  const presents = new Set(lus.map((r) => r.id));
  const lignes =
    erreurs.length > 0
      ? []
      : RENSEIGNEMENTS.filter((id) => !presents.has(id)).map(
          (id) => `${FICHIER}: ${id}: la ligne a disparu : remettez « - id: ${id} », « libelle: » et « valeur: »`,
        );
  return [...erreurs.map(writeProblem), ...valeurs, ...lignes];
}
