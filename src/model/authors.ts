import type { Role } from '../schema/vocabulary.ts';
import type { TemoignageData } from '../schema/temoignage.ts';

/** Someone who speaks in a testimony, with the function, role and structure of their own. */
export interface Auteur {
  /** Id of the person's page. */
  id: string;
  nom: string;
  fonction: string;
  role: Role;
  structure: TemoignageData['structure'];
}

/** Who speaks in a testimony, and as what, where they do not say otherwise. */
type Spoken = Pick<TemoignageData, 'auteurs' | 'role' | 'structure'>;

/** Who speaks, in order: what an author does not say of their role or structure is the testimony's. */
export const authorsOf = (t: Spoken & { personnes: readonly string[] }): Auteur[] =>
  t.auteurs.map(({ nom, fonction, role = t.role, structure = t.structure }, i) => ({
    id: t.personnes[i] ?? '',
    nom,
    fonction,
    role,
    structure,
  }));

/** The roles of those who speak: each is found under their own. */
export const rolesOf = (t: Spoken): Role[] => [...new Set(t.auteurs.map(({ role = t.role }) => role))];

/** « Camille Dupont, Sam Martin et Zoé Le Goff ». */
export const sayNames = (t: Pick<TemoignageData, 'auteurs'>): string =>
  new Intl.ListFormat('fr').format(t.auteurs.map(({ nom }) => nom));

/** « Camille Dupont, adjointe ; Sam Martin, directeur » : each with their own function. */
export const sayAuthors = (t: Pick<TemoignageData, 'auteurs'>): string =>
  t.auteurs.map(({ nom, fonction }) => `${nom}, ${fonction}`).join('\u202f; ');
