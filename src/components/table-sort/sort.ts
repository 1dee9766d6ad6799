import { trierLignes } from './sort-rows.ts';
import { annoncer } from '../actions/announce.ts';

const ORDRES = { ascending: 'croissant', descending: 'décroissant' } as const;

/**
 * Sorts the table of a header's button by its column, in place; asked again, the other way round. A cell that does
 * not sort as it reads says how in `data-tri`.
 */
export function trier(bouton: HTMLElement): void {
  const entete = bouton.closest('th');
  const corps = entete?.closest('table')?.tBodies[0];
  if (!entete || !corps) return;
  const sens = entete.ariaSort === 'ascending' ? 'descending' : 'ascending';
  const cle = (ligne: HTMLTableRowElement) => {
    const cellule = ligne.cells[entete.cellIndex];
    return cellule?.dataset.tri ?? cellule?.textContent ?? '';
  };
  corps.append(...trierLignes([...corps.rows], cle, sens));
  for (const autre of entete.parentElement?.children ?? []) autre.removeAttribute('aria-sort');
  entete.setAttribute('aria-sort', sens);
  annoncer(`Tableau trié par « ${bouton.textContent.trim()} », ordre ${ORDRES[sens]}.`);
}
