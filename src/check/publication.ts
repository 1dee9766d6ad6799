import type { RenseignementData } from '../schema/lists.ts';
import { writeProblem, type Problem } from './problem.ts';

const FILE = 'content/site.yaml';
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
const EMPTY = /^\W*$|^à (?:compléter|préciser|venir)\b|^(?:x{3,}|todo|tbd|n\.?c\.?|lorem)\b/iu;

/** What keeps the site from being published, one French line each; nothing when all is there. */
export function missingForPublication(rows: readonly RenseignementData[], problems: readonly Problem[] = []): string[] {
  const errors = problems.filter((p) => p.fichier === FILE && p.gravite === 'erreur');
  const missing = rows
    .filter(({ valeur }) => valeur === undefined || EMPTY.test(valeur))
    .map(({ id, libelle }) => `${FILE}: ${id}: « ${libelle} » manque : ajoutez une ligne « valeur: »`);
  // A line that could not be read is told by its error.
  const present = new Set(rows.map((r) => r.id));
  const gone =
    errors.length > 0
      ? []
      : RENSEIGNEMENTS.filter((id) => !present.has(id)).map(
          (id) => `${FILE}: ${id}: la ligne a disparu : remettez « - id: ${id} », « libelle: » et « valeur: »`,
        );
  return [...errors.map(writeProblem), ...missing, ...gone];
}
