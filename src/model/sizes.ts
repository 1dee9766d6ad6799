/** How many entries a page of a list shows: nothing on a page may grow with the number of testimonies. */
export const TAILLE_LISTE = 20;
export const TAILLE_REGION = 18;
export const TAILLE_PERSONNES = 300;
/** Voices on the page of a case; the search has the others. */
export const VOIX_DE_CAS = 20;
/** Names in a row of the table of pôles, where there is no case to lead to. */
export const NOMS_DE_POLE = 12;
/** Pages of the list of testimonies that the site's plan names one by one. */
export const PAGES_AU_PLAN = 10;
