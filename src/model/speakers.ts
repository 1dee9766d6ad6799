import type { Role } from '../schema/vocabulary.ts';
import type { Temoignage } from './repertoire.ts';

/** One who speaks in a testimony, with what was theirs when they spoke. */
export interface Speaker {
  nom: string;
  fonction: string;
  role: Role;
  structure: Temoignage['structure'];
  /** Id of the person's page. */
  personne: string;
}

/** Who speaks, each with their own role and structure, which are the testimony's unless it says otherwise. */
export const speakersOf = (t: Temoignage): Speaker[] =>
  t.auteurs.map(({ nom, fonction, role, structure }, i) => ({
    nom,
    fonction,
    role: role ?? t.role,
    structure: structure ?? t.structure,
    personne: t.personnes[i] ?? '',
  }));
