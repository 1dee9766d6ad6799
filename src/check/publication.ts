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

const empty = (rows: readonly RenseignementData[]) =>
  rows.filter(({ valeur }) => valeur === undefined || EMPTY.test(valeur));

/** For who builds or serves the site: what readers are not shown as long as RTES has not given it. */
export function sayMissingRenseignements(rows: readonly RenseignementData[]): string | undefined {
  const names = empty(rows).map(({ libelle }) => libelle);
  return names.length === 0
    ? undefined
    : `Pas encore publiable, et tu par les pages : il manque ${names.length} renseignement${names.length > 1 ? 's' : ''} dans ${FILE} (${names.join(' ; ')}).`;
}

/** What keeps the site from being published, one French line each; nothing when all is there. */
export function missingForPublication(rows: readonly RenseignementData[], problems: readonly Problem[] = []): string[] {
  const errors = problems.filter((p) => p.file === FILE && p.severity === 'error');
  const missing = empty(rows).map(
    ({ id, libelle }) => `${FILE}: ${id}: « ${libelle} » manque : ajoutez une ligne « valeur: »`,
  );
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
