/** What French puts before « ; ! ? » and between thousands, and before « : » and inside quotation marks. */
export const FINE = '\u202f';
export const NBSP = '\u00a0';

const FRENCH = new Intl.NumberFormat('fr');
/** « 84,5 », « 1 234 »: a figure as it is written in French. */
export const sayNumber = (value: number): string => FRENCH.format(value);
