import { ecrireCsv } from '../csv.ts';

/** A column of a table: its name, its type in Table Schema's words, what it holds. */
export interface Colonne<T> {
  nom: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  description: string;
  valeur: (ligne: T) => string | number | boolean | readonly string[] | undefined;
}

const cellule = (valeur: ReturnType<Colonne<unknown>['valeur']>): string => {
  if (valeur === undefined) return '';
  if (typeof valeur === 'object') return valeur.join(' ; ');
  return String(valeur);
};

/** A table as CSV: its header, then one row an entry; a list of values is joined by « ; ». */
export const enCsv = <T>(colonnes: readonly Colonne<T>[], lignes: readonly T[]): string =>
  ecrireCsv([colonnes.map((c) => c.nom), ...lignes.map((l) => colonnes.map((c) => cellule(c.valeur(l))))]);

/** Reads RFC 4180: quoted cells, doubled quotation marks, line ends inside cells. */
export function lireCsv(csv: string, separateur = ','): string[][] {
  const lignes: string[][] = [[]];
  let cellule = '';
  let entre = false;
  for (let i = 0; i < csv.length; i++) {
    const signe = csv.charAt(i);
    if (entre && signe === '"' && csv[i + 1] === '"') {
      cellule += '"';
      i++;
    } else if (signe === '"') entre = !entre;
    else if (!entre && (signe === separateur || signe === '\n')) {
      lignes.at(-1)?.push(cellule.replace(/\r$/, ''));
      cellule = '';
      if (signe === '\n') lignes.push([]);
    } else cellule += signe;
  }
  lignes.pop();
  return lignes;
}

/** The same table for French spreadsheets: semicolons, and a byte order mark so that accents are read. */
export function pourTableur(csv: string): string {
  const ecrire = (c: string) => (/[";\r\n]/.test(c) ? `"${c.replace(/"/g, '""')}"` : c);
  return `\uFEFF${lireCsv(csv)
    .map((l) => `${l.map(ecrire).join(';')}\r\n`)
    .join('')}`;
}
