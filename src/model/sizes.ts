/** How many entries a page of a list shows: nothing on a page may grow with the number of testimonies. */
export const LIST_SIZE = 20;
/** A lever's testimonies stand face to face on one page as long as one page holds them. */
export const LEVIER_SIZE = 40;
export const REGION_SIZE = 18;
export const PERSONNES_SIZE = 300;
/** Voices on the page of a case; the search has the others. */
export const CAS_TEMOIGNAGES = 20;
/** Names in a row of the table of pôles, where there is no case to lead to. */
export const POLE_NAMES = 12;
/** Pages of the list of testimonies that the site's plan names one by one. */
export const SITEMAP_PAGES = 10;
