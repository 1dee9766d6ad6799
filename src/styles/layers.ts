/** The order of the layers, said before any stylesheet: where a style stands in the page decides nothing. */
export const LAYERS = '@layer reset,tokens,base,prose,patterns,components,utilities;';
