import { itemsOf, pathsIn, problemAt, textAt, valueAt, type Item, type Rule } from '../reading.ts';
import type { Said } from '../problem.ts';
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
export const checkPrintedPages: Rule = function* (reading) {
  const lengths = new Map(itemsOf(reading, 'sources').map((item) => [item.id, valueAt(item, 'pages')]));
  for (const item of reading.items) {
    const last = lengths.get(textAt(item, 'source', 'document') ?? '');
    for (const path of printedPages(item)) {
      const page = valueAt(item, ...path);
      if (typeof page === 'number' && typeof last === 'number' && page > last)
        yield problemAt(item, path, [`page ${page} d’un document de ${last} pages`, 'écrivez la page imprimée']);
    }
    const [page, end] = [valueAt(item, 'source', 'page'), valueAt(item, 'source', 'pageFin')];
    const said: Said | undefined =
      typeof end !== 'number'
        ? undefined
        : typeof page !== 'number'
          ? ['dernière page sans la première', 'ajoutez « page: »']
          : end < page
            ? [`passage qui finit page ${end} et commence page ${page}`, 'inversez-les']
            : undefined;
    if (said) yield problemAt(item, ['source', 'pageFin'], said);
  }
};
