/** A fixed anchor at the end of a heading: `## Des projets jeunes [#1-1-projets-jeunes]`. */
export const ANCRE = /\s*\[#([a-z0-9-]+)\]\s*$/;
