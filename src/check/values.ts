import type { Chemin } from './yaml.ts';

/** A value as a message shows it: on one line, and not too long. */
export const citer = (valeur: string) => `« ${valeur.length > 60 ? `${valeur.slice(0, 60)}…` : valeur} »`;

/** What was found, in words: « une liste », « le nombre 8 », « rien ». */
export function decrire(valeur: unknown): string {
  if (valeur === undefined || valeur === null) return 'rien';
  if (Array.isArray(valeur)) return 'une liste';
  if (typeof valeur === 'object') return 'un groupe de champs';
  if (typeof valeur === 'string') return citer(valeur);
  if (typeof valeur === 'number') return `le nombre ${valeur}`;
  return `la valeur ${String(valeur)}`;
}

export const lire = (data: unknown, chemin: Chemin): unknown =>
  chemin.reduce<unknown>(
    (objet, cle) =>
      typeof objet === 'object' && objet !== null && Object.hasOwn(objet, cle)
        ? (objet as Record<PropertyKey, unknown>)[cle]
        : undefined,
    data,
  );

/** A path as an editor reads it, ranks from 1: `citations.1.texte`. */
export const nommerChemin = (chemin: Chemin) =>
  chemin.map((c) => (typeof c === 'number' ? c + 1 : String(c))).join('.');
