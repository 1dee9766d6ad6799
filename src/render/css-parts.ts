/** What each rule of a stylesheet asks of a page to be of any use in it: all of these classes and ids. */
export type Exigences = readonly (readonly string[])[];

const COMMENTAIRE = /\/\*[\s\S]*?\*\//g;
/** A rule whose block holds declarations alone; what stands around it (`@media`, `@layer`) asks nothing of the page. */
const REGLE = /([^{}@;]+)\{[^{}]*\}/g;
/** `:not(…)`, `:is(…)`: what is inside may be one choice among others, so it asks nothing. */
const PARENTHESES = /\([^()]*\)/g;

function sansParentheses(selecteurs: string): string {
  const moins = selecteurs.replace(PARENTHESES, '');
  return moins === selecteurs ? moins : sansParentheses(moins);
}

/** Reads a stylesheet: one list of names, with their `.` or `#`, for each selector; an empty one is of use everywhere. */
export const lireExigences = (css: string): Exigences =>
  [...css.replace(COMMENTAIRE, '').matchAll(REGLE)].flatMap(([, selecteurs = '']) =>
    sansParentheses(selecteurs)
      .split(',')
      .map((s) => s.match(/[.#][a-z][\w-]*/gi) ?? []),
  );

/** The classes and ids of a piece of HTML, with their `.` or `#`. */
export function nomsDe(html: string): ReadonlySet<string> {
  const noms = new Set<string>();
  for (const [, cle, valeur = ''] of html.matchAll(/\s(class|id)="([^"]*)"/g))
    for (const nom of valeur.split(/\s+/)) if (nom !== '') noms.add((cle === 'id' ? '#' : '.') + nom);
  return noms;
}

/** Whether some rule of a stylesheet may find what it is for in a page that holds these names. */
export const sert = (exigences: Exigences, noms: ReadonlySet<string>): boolean =>
  exigences.some((exige) => exige.every((nom) => noms.has(nom)));
