/** What the site uses of a reference library that has no types. */
declare module '@citation-js/core' {
  export const plugins: {
    config: { get(plugin: '@bibtex'): { format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean } } };
    input: { chain(text: string): Record<string, unknown>[] };
    output: {
      format(format: 'bibtex', items: unknown[]): string;
      format(format: 'ris', items: unknown[], as: { format: 'object' }): Record<string, string | string[]>[];
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
