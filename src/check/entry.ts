import type { Content } from '../schema/collections.ts';
import { lire, nommerChemin } from './values.ts';
import type { Corps } from './body.ts';
import type { Chemin, Tete } from './yaml.ts';
import type { Problem } from './problem.ts';

export type Collection = keyof Content;

/** One entry as read, valid or not: where its fields stand, so that later checks can point at them. */
export interface Lu {
  collection: Collection;
  id: string;
  fichier: string;
  tete: Tete;
  /** Path of its fields in the file: the rank of its row, for a closed list. */
  racine: Chemin;
  /** Some of its fields could not be read. */
  partiel: boolean;
  corps?: Corps;
  /** The body as it is typed, and the line where it starts. */
  texte?: string;
  ligneTexte?: number;
}

/** All that was read, as the checks between entries need it. */
export interface Lecture {
  contenu: Content;
  lus: Lu[];
  /** The ids of each collection, those of unreadable entries included. */
  ids: Record<Collection, Set<string>>;
  /** Collections with a part that could not be read: what is not found there may exist all the same. */
  incompletes: Set<Collection>;
}

export const champ = (lu: Lu, ...chemin: PropertyKey[]): unknown => lire(lu.tete.data, [...lu.racine, ...chemin]);

export function texteDe(lu: Lu, ...chemin: PropertyKey[]): string | undefined {
  const valeur = champ(lu, ...chemin);
  return typeof valeur === 'string' ? valeur : undefined;
}

export function listeDe(lu: Lu, ...chemin: PropertyKey[]): unknown[] {
  const valeur = champ(lu, ...chemin);
  return Array.isArray(valeur) ? valeur : [];
}

/** A field as a message names it: `citations.1.texte`, and in a closed list `le-periscope.region`. */
export const nommer = (lu: Lu, chemin: Chemin) => nommerChemin(lu.racine.length > 0 ? [lu.id, ...chemin] : chemin);

export const problemAt = (
  lu: Lu,
  chemin: Chemin,
  message: string,
  remede: string,
  gravite: Problem['gravite'] = 'erreur',
): Problem => ({
  fichier: lu.fichier,
  ...lu.tete.position([...lu.racine, ...chemin]),
  champ: nommer(lu, chemin),
  message,
  remede,
  gravite,
});
