import { champ, listeDe, problemAt, texteDe, type Lecture, type Lu } from '../entry.ts';
import type { Problem } from '../problem.ts';
import type { Chemin } from '../yaml.ts';

/** Where an entry names a printed page of its source. */
const pagesCitees = (lu: Lu): Chemin[] => [
  ['source', 'page'],
  ['source', 'pageFin'],
  ...(['citations', 'chiffres'] as const).flatMap((liste) =>
    listeDe(lu, liste).map((_, rang) => [liste, rang, 'page']),
  ),
];

/** A printed page is one that its document has, and a passage ends after it starts. */
export function verifierPagesImprimees({ lus }: Pick<Lecture, 'lus'>): Problem[] {
  const longueurs = new Map(
    lus.flatMap((lu) => {
      const pages = lu.collection === 'sources' ? champ(lu, 'pages') : undefined;
      return typeof pages === 'number' ? [[lu.id, pages] as const] : [];
    }),
  );
  return lus.flatMap((lu) => {
    const document = texteDe(lu, 'source', 'document') ?? '';
    const derniere = longueurs.get(document);
    const problemes = pagesCitees(lu).flatMap((chemin) => {
      const page = champ(lu, ...chemin);
      return typeof page === 'number' && derniere !== undefined && page > derniere
        ? [problemAt(lu, chemin, `page ${page} d’un document de ${derniere} pages`, 'écrivez la page imprimée')]
        : [];
    });
    const [page, fin] = [champ(lu, 'source', 'page'), champ(lu, 'source', 'pageFin')];
    if (typeof fin === 'number' && (typeof page !== 'number' || fin < page))
      problemes.push(
        typeof page === 'number'
          ? problemAt(
              lu,
              ['source', 'pageFin'],
              `passage qui finit page ${fin} et commence page ${page}`,
              'inversez-les',
            )
          : problemAt(lu, ['source', 'pageFin'], 'dernière page sans la première', 'ajoutez « page: »'),
      );
    return problemes;
  });
}
