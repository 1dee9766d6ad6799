import type { Nodes } from 'mdast';

/** Three times the widest table of the site; more does not fit a screen. */
export const MAX_COLONNES = 12;

/**
 * The columns that a line announces, when it is the one that makes a table of the line before it (`| --- | --- |`).
 * A renderer gives each row as many cells as that: 15 kB of text would give a page of 45 MB.
 */
export const colonnesDe = (ligne: string): number =>
  /^[ \t>|:-]*$/.test(ligne) ? ligne.split('|').filter((cellule) => cellule.includes('-')).length : 0;

export const direColonnes = (colonnes: number): [message: string, remede: string] => [
  `tableau de ${colonnes} colonnes`,
  `au plus ${MAX_COLONNES}, coupez-le en plusieurs tableaux`,
];

/** What is wrong with a row: Markdown adds the cells that it lacks and drops those that it has in excess. */
export function critiquerRangee(rangee: Nodes, table?: Nodes): [message: string, remede: string] | undefined {
  if (rangee.type !== 'tableRow' || table?.type !== 'table') return undefined;
  const attendues = table.children[0]?.children.length ?? 0;
  const cellules = rangee.children.length;
  return cellules === attendues
    ? undefined
    : [
        `ligne de tableau à ${cellules} ${cellules > 1 ? 'cellules' : 'cellule'} au lieu de ${attendues}`,
        'écrivez-les toutes, vides au besoin',
      ];
}
