import { NOMS_FACETTES, type Facette } from '../types.ts';

export const TRIS = {
  pertinence: 'Les plus proches d’abord',
  guide: 'Dans l’ordre du guide',
  date: 'Les plus récents d’abord',
} as const;
export type Tri = keyof typeof TRIS;

/** What the address of the page holds. */
export interface Etat {
  q: string;
  choix: Partial<Record<Facette, string[]>>;
  tri: Tri;
  /** The words as typed, without correction. */
  exact: boolean;
}

/**
 * Reads the address. A value that is not in `connues` is set apart, to be said (none is while nothing is known yet);
 * one given twice counts once.
 */
export function lireAdresse(
  recherche: string,
  connues: (facette: Facette) => ReadonlySet<string> | undefined,
): { etat: Etat; inconnues: { nom: string; valeur: string }[] } {
  const params = new URLSearchParams(recherche);
  const inconnues: { nom: string; valeur: string }[] = [];
  const choix: Etat['choix'] = {};
  for (const nom of NOMS_FACETTES) {
    const voulues = [
      ...new Set(
        params
          .getAll(nom)
          .map((v) => v.trim())
          .filter(Boolean),
      ),
    ];
    const permises = connues(nom);
    const valides = voulues.filter((v) => permises?.has(v) ?? true);
    for (const valeur of voulues)
      if (permises?.has(valeur) === false) inconnues.push({ nom, valeur: valeur.slice(0, 60) });
    if (valides.length > 0) choix[nom] = valides;
  }
  const tri = params.get('tri');
  if (tri !== null && tri !== '' && !(tri in TRIS)) inconnues.push({ nom: 'tri', valeur: tri.slice(0, 60) });
  return {
    etat: {
      q: (params.get('q') ?? '').trim(),
      choix,
      tri: tri !== null && Object.hasOwn(TRIS, tri) ? (tri as Tri) : 'pertinence',
      exact: params.get('exact') === '1',
    },
    inconnues,
  };
}

/** Writes the address: `?q=…&type=…`, keys in a fixed order, nothing for what is empty. */
export function ecrireAdresse({ q, choix, tri, exact }: Etat): string {
  const params = new URLSearchParams();
  if (q) params.set('q', q);
  for (const nom of NOMS_FACETTES) for (const valeur of choix[nom] ?? []) params.append(nom, valeur);
  if (tri !== 'pertinence') params.set('tri', tri);
  if (exact) params.set('exact', '1');
  const texte = params.toString();
  return texte ? `?${texte}` : '';
}
