import type { Role } from '../schema/vocabulary.ts';
import type { Temoignage } from './repertoire.ts';

/** Someone who speaks in a testimony, with the function, role and structure of their own. */
export interface Auteur {
  /** Id of the person's page. */
  id: string;
  nom: string;
  fonction: string;
  role: Role;
  structure: Temoignage['structure'];
}

/** Who speaks, in order: what an author does not say of their role or structure is the testimony's. */
export const authorsOf = (t: Temoignage): Auteur[] =>
  t.auteurs.map(({ nom, fonction, role = t.role, structure = t.structure }, i) => ({
    id: t.personnes[i] ?? '',
    nom,
    fonction,
    role,
    structure,
  }));

/** The roles of those who speak: each is found under their own. */
export const rolesOf = (t: Pick<Temoignage, 'auteurs' | 'role'>): Role[] => [
  ...new Set(t.auteurs.map(({ role = t.role }) => role)),
];

/** « Camille Dupont, Sam Martin et Zoé Le Goff ». */
export const sayNames = (t: Pick<Temoignage, 'auteurs'>): string =>
  new Intl.ListFormat('fr').format(t.auteurs.map(({ nom }) => nom));

/** « Camille Dupont, adjointe ; Sam Martin, directeur » : each with their own function. */
export const sayAuthors = (t: Pick<Temoignage, 'auteurs'>): string =>
  t.auteurs.map(({ nom, fonction }) => `${nom}, ${fonction}`).join('\u202f; ');
