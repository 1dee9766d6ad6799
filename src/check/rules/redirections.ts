import { suggest } from '../nearest.ts';
import { addressReserved, allPages } from '../pages.ts';
import type { Said } from '../problem.ts';
import { itemsOf, problemAt, quotationsOf, textAt, type Rule } from '../reading.ts';
import { quoteValue } from '../values.ts';

/** An old address leads to a page that exists, or says that the page was withdrawn; it is not itself a page. */
export const checkRedirections: Rule = function* (reading) {
  const rows = itemsOf(reading, 'redirections');
  if (rows.length === 0) return;
  const pages = allPages(reading);
  const citations = new Set(quotationsOf(reading).map((quotation) => `temoignages/${quotation}`));
  const sayOldAddress = (id: string): Said | undefined => {
    const [page = '', citation] = id.split('#');
    if (pages.has(page) && citation === undefined)
      return [`la page ${quoteValue(page)} existe toujours`, 'retirez cette ligne, ou renommez le fichier de la page'];
    if (!pages.has(page) && addressReserved(page))
      return [`adresse réservée ${quoteValue(page)}`, 'retirez cette ligne, aucune page publiée n’avait cette adresse'];
    if (citations.has(id))
      return [`la citation ${quoteValue(id)} existe toujours`, 'retirez cette ligne, ou la citation'];
    if (citation === undefined) return undefined;
    const whole = `écrivez « ${page} » pour toute la page`;
    if (!page.startsWith('temoignages/')) return [`la page ${quoteValue(page)} n’a pas de citation`, whole];
    return pages.has(page) ? undefined : [`la page ${quoteValue(page)} n’existe pas`, whole];
  };
  for (const item of rows) {
    const [to, withdrawn] = [textAt(item, 'vers'), textAt(item, 'retire')];
    const sayOldAndNew: Said | undefined =
      to === undefined && withdrawn === undefined
        ? ['ni nouvelle adresse, ni date de retrait', 'ajoutez « vers: » ou « retire: »']
        : to !== undefined && withdrawn !== undefined
          ? ['la page est à la fois renommée et retirée', 'gardez « vers: » ou « retire: », pas les deux']
          : undefined;
    if (sayOldAndNew) yield problemAt(item, [to === undefined ? 'id' : 'vers'], sayOldAndNew);
    const old = sayOldAddress(item.id);
    if (old) yield problemAt(item, ['id'], old);
    const sisters = [...pages].filter((page) => page.includes('/') && page.split('/')[0] === to?.split('/')[0]);
    if (to !== undefined && !pages.has(to))
      yield problemAt(
        item,
        ['vers'],
        [`${quoteValue(to)} n’est pas une page du site`, suggest(to, sisters, 'le plan du site')],
      );
  }
};
