import type { Acronym } from './finish.ts';

/** The shape of acronyms: PTCE, AdCF, R&D, C4F. */
export const DEUX_CAPITALES = /\p{Lu}[\p{L}\d&]*\p{Lu}/u;

interface Chercheur {
  motif: RegExp;
  /** All of them have the usual shape: where it is not, neither are they. */
  deuxCapitales: boolean;
}
const chercheurs = new WeakMap<readonly Acronym[], Chercheur>();

/** What finds the acronyms of a list in a text, kept for the next one. */
export function chercheurDes(sigles: readonly Acronym[]): Chercheur | undefined {
  if (sigles.length === 0) return undefined;
  const connu = chercheurs.get(sigles);
  if (connu) return connu;
  const formes = sigles.map((s) => s.sigle.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).sort((a, b) => b.length - a.length);
  const chercheur = {
    motif: new RegExp(`(?<![\\p{L}\\d-])(?:${formes.join('|')})(?![\\p{L}\\d-])`, 'gu'),
    deuxCapitales: sigles.every((s) => DEUX_CAPITALES.test(s.sigle)),
  };
  chercheurs.set(sigles, chercheur);
  return chercheur;
}
