/** What the tests use of a reference library that has no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(texte: string);
    data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
