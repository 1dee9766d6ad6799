/** How many entries a page of a list shows: nothing on a page may grow with the number of testimonies. */
export const TAILLE_LISTE = 20;
export const TAILLE_REGION = 18;
