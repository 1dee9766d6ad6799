import { citer } from './values.ts';
import type { Chemin } from './yaml.ts';

/** Ten times the longest text that a field holds. The rules read each text several times, some by pairs of its words. */
const MAX_TEXTE = 5000;
/** Thirty times the longest list. Each item may have its mistake, and each mistake its place to find again. */
const MAX_ELEMENTS = 500;

export interface Exces {
  chemin: Chemin;
  message: string;
  remede: string;
}

/** What is too long in the fields of an entry to be read at all, before any rule looks at them. */
export function trouverExces(valeur: unknown, chemin: Chemin = []): Exces[] {
  if (typeof valeur === 'string')
    return valeur.length > MAX_TEXTE
      ? [{ chemin, message: `texte de ${valeur.length} caractères`, remede: `au plus ${MAX_TEXTE} dans un champ` }]
      : [];
  if (typeof valeur !== 'object' || valeur === null) return [];
  const entrees: [string | number, unknown][] = Array.isArray(valeur)
    ? valeur.map((v, rang) => [rang, v])
    : Object.entries(valeur);
  const liste = Array.isArray(valeur);
  if (entrees.length > MAX_ELEMENTS)
    return [
      {
        chemin,
        message: `${entrees.length} ${liste ? 'éléments dans une liste' : 'champs à la suite'}`,
        remede: `au plus ${MAX_ELEMENTS}, gardez ceux qui servent`,
      },
    ];
  const longue = liste ? undefined : entrees.find(([cle]) => String(cle).length > MAX_CLE)?.[0];
  if (longue !== undefined)
    return [{ chemin, message: `clé sans fin ${citer(String(longue))}`, remede: 'écrivez « clé: valeur »' }];
  return entrees.flatMap(([cle, v]) => trouverExces(v, [...chemin, cle]));
}

/** No key of the site has thirty letters; an unknown one is compared with each of them. */
const MAX_CLE = 200;
