import { citer } from './valeurs.ts';
import { pagesConnues } from './liens.ts';
import { problemeChez, texteDe, type Lecture } from './lu.ts';
import type { Probleme } from './probleme.ts';
import { suggerer } from './proximite.ts';

/** An old address leads to a page that exists, or says that the page was withdrawn; it is not itself a page. */
export function verifierRedirections(lecture: Lecture): Probleme[] {
  const pages = new Set([...pagesConnues(lecture).keys()].map((adresse) => adresse.replace(/^\/|\/$/g, '')));
  return lecture.lus.flatMap((lu) => {
    if (lu.collection !== 'redirections') return [];
    const [vers, retire] = [texteDe(lu, 'vers'), texteDe(lu, 'retire')];
    const [page = '', citation] = lu.id.split('#');
    const problemes: Probleme[] = [];
    const signaler = (champ: string, message: string, remede: string) =>
      problemes.push(problemeChez(lu, [champ], message, remede));
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
    if (!pages.has(page) && citation !== undefined)
      signaler('id', `la page ${citer(page)} n’existe pas`, `écrivez « ${page} » pour toute la page`);
    if (vers !== undefined && !pages.has(vers))
      signaler(
        'vers',
        `${citer(vers)} n’est pas une page du site`,
        suggerer(vers, soeursDe(vers, pages), 'le plan du site'),
      );
    return problemes;
  });
}

/** Pages of the same folder. */
const soeursDe = (adresse: string, pages: ReadonlySet<string>) =>
  [...pages].filter((page) => page.includes('/') && page.split('/')[0] === adresse.split('/')[0]);
