import { itemsOf, pathsIn, problemAt, textAt, valueAt, type Item, type Rule } from '../reading.ts';
import type { Path } from '../values.ts';

/** Where an entry names a printed page of its source. */
const printedPages = (item: Item): Path[] => [
  ['source', 'page'],
  ['source', 'pageFin'],
  ...(['citations', 'chiffres', 'montants', 'actions', 'arguments'] as const).flatMap((list) =>
    pathsIn(item, list).map((path) => [...path, 'page']),
  ),
];

/** A printed page is one that its document has, and a passage ends after it starts. */
export const checkPrintedPages: Rule = (reading) => {
  const lengths = new Map(itemsOf(reading, 'sources').map((item) => [item.id, valueAt(item, 'pages')]));
  return reading.items.flatMap((item) => {
    const last = lengths.get(textAt(item, 'source', 'document') ?? '');
    const problems = printedPages(item).flatMap((path) => {
      const page = valueAt(item, ...path);
      return typeof page === 'number' && typeof last === 'number' && page > last
        ? [problemAt(item, path, [`page ${page} d’un document de ${last} pages`, 'écrivez la page imprimée'])]
        : [];
    });
    const [page, end] = [valueAt(item, 'source', 'page'), valueAt(item, 'source', 'pageFin')];
    if (typeof end === 'number' && (typeof page !== 'number' || end < page))
      problems.push(
        problemAt(
          item,
          ['source', 'pageFin'],
          typeof page === 'number'
            ? [`passage qui finit page ${end} et commence page ${page}`, 'inversez-les']
            : ['dernière page sans la première', 'ajoutez « page: »'],
        ),
      );
    return problems;
  });
};
