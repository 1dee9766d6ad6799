import { announce } from '../../browser/announce.ts';
import { sortRows } from './sort-rows.ts';

const ORDERS = { ascending: 'croissant', descending: 'décroissant' } as const;

/**
 * Sorts the table of a header's button by its column, in place; asked again, the other way round. A cell that does
 * not sort as it reads says how in `data-tri`.
 */
export function sortTable(button: HTMLElement): void {
  const header = button.closest('th');
  const body = header?.closest('table')?.tBodies[0];
  if (!header || !body) return;
  const order = header.ariaSort === 'ascending' ? 'descending' : 'ascending';
  const cell = (row: HTMLTableRowElement) => {
    const here = row.cells[header.cellIndex];
    return here?.dataset.tri ?? here?.textContent ?? '';
  };
  body.append(...sortRows([...body.rows], cell, order));
  for (const other of header.parentElement?.children ?? []) other.removeAttribute('aria-sort');
  header.setAttribute('aria-sort', order);
  announce(`Tableau trié par « ${button.textContent.trim()} », ordre ${ORDERS[order]}.`);
}
