/** Where an attack stands: in the body of a page, in its fields (a line added), or in a file of its own. */
export type Attaque = readonly [
  nom: string,
  ou: 'texte' | 'champs' | `content/${string}`,
  charge: string,
  message: string,
];

/** What each attack would do if it ran: leave a trace that the tests look for. */
export const TRACE = 'globalThis.attaque = true';

export const ALPHA = 'Un texte';
