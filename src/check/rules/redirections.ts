import { citer } from '../values.ts';
import { adresseReservee, pagesDuSite } from './live-addresses.ts';
import { listeDe, problemAt, texteDe, type Lecture } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { suggest } from '../nearest.ts';

/** An old address leads to a page that exists, or says that the page was withdrawn; it is not itself a page. */
export function verifierRedirections(lecture: Lecture): Problem[] {
  const pages = pagesDuSite(lecture);
  const citations = new Set(
    lecture.lus.flatMap((lu) =>
      lu.collection === 'temoignages'
        ? listeDe(lu, 'citations').map(
            (_, rang) => `temoignages/${lu.id}#${texteDe(lu, 'citations', rang, 'id') ?? ''}`,
          )
        : [],
    ),
  );
  return lecture.lus.flatMap((lu) => {
    if (lu.collection !== 'redirections') return [];
    const [vers, retire] = [texteDe(lu, 'vers'), texteDe(lu, 'retire')];
    const [page = '', citation] = lu.id.split('#');
    const problemes: Problem[] = [];
    const signaler = (champ: string, message: string, remede: string) =>
      problemes.push(problemAt(lu, [champ], message, remede));
    if (vers === undefined && retire === undefined)
      signaler('id', 'ni nouvelle adresse, ni date de retrait', 'ajoutez « vers: » ou « retire: »');
    if (vers !== undefined && retire !== undefined)
      signaler('vers', 'la page est à la fois renommée et retirée', 'gardez « vers: » ou « retire: », pas les deux');
    if (pages.has(page) && citation === undefined)
      signaler(
        'id',
        `la page ${citer(page)} existe toujours`,
        'retirez cette ligne, ou renommez le fichier de la page',
      );
    if (!pages.has(page) && adresseReservee(page))
      signaler(
        'id',
        `adresse réservée ${citer(page)}`,
        'retirez cette ligne, aucune page publiée n’avait cette adresse',
      );
    else if (citations.has(lu.id))
      signaler('id', `la citation ${citer(lu.id)} existe toujours`, 'retirez cette ligne, ou la citation');
    else if (citation !== undefined && !page.startsWith('temoignages/'))
      signaler('id', `la page ${citer(page)} n’a pas de citation`, `écrivez « ${page} » pour toute la page`);
    else if (!pages.has(page) && citation !== undefined)
      signaler('id', `la page ${citer(page)} n’existe pas`, `écrivez « ${page} » pour toute la page`);
    if (vers !== undefined && !pages.has(vers))
      signaler(
        'vers',
        `${citer(vers)} n’est pas une page du site`,
        suggest(vers, soeursDe(vers, pages), 'le plan du site'),
      );
    return problemes;
  });
}

/** Pages of the same folder. */
const soeursDe = (adresse: string, pages: ReadonlySet<string>) =>
  [...pages].filter((page) => page.includes('/') && page.split('/')[0] === adresse.split('/')[0]);
