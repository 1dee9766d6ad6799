import type { Fichier } from './files.ts';
import { splitPath } from '../split-path.ts';
import type { Ancre } from '../body.ts';
import type { Collection, Lecture } from '../entry.ts';
import { fileProblem, type Problem } from '../problem.ts';

/** Names that the site, the hosts, Windows or the language of the site keep for themselves. */
const RESERVES = /^(?:index|page|pages|404|nouveau|modifier|constructor|prototype|con|prn|aux|nul|(?:com|lpt)\d)$/;
const MAX_NOM = 80;

/** An entry's name is an address: it must not be one that means something else. */
export function verifierReserves(fichiers: readonly Pick<Fichier, 'chemin'>[]): Problem[] {
  return fichiers.flatMap(({ chemin }) => {
    const { base, extension } = splitPath(chemin);
    if (extension !== '.mdx') return [];
    if (RESERVES.test(base))
      return [fileProblem(chemin, `nom réservé « ${base} »`, 'donnez à l’entrée un nom qui dise son sujet')];
    if (base.length > MAX_NOM)
      return [fileProblem(chemin, `nom de ${base.length} caractères`, `raccourcissez-le à ${MAX_NOM} au plus`)];
    return [];
  });
}

/** Ids that the frame of each page uses: an anchor of the same name would take their place. */
const ANCRES_DU_SITE = /^(?:contenu|q|recherche|citer|annonce|c\d+|p-[0-9a-z]{5})$/;
/** Those of the pages that show the texts of a collection; a test reads them in `src/pages`. */
const ANCRES_DES_PAGES: Partial<Record<Collection, readonly string[]>> = {
  temoignages: ['meme-levier', 'meme-region'],
  cas: ['chiffres', 'chiffres-legende', 'paroles'],
  leviers: ['cas', 'elus', 'techniciens', 'voix'],
  guide: ['voix'],
};
const TOUTES = new Set(Object.values(ANCRES_DES_PAGES).flat());

/** Whether an id is one that a page showing the texts of a collection has already. */
export const ancreReservee = (ancre: string, collection: Collection): boolean =>
  ANCRES_DU_SITE.test(ancre) || (ANCRES_DES_PAGES[collection] ?? []).includes(ancre);

/** A heading must not take the id of a piece of the page, of a quotation or of a paragraph, written at its end or not. */
export const verifierAncresReservees = ({ lus }: Pick<Lecture, 'lus'>): Problem[] =>
  lus.flatMap(({ collection, id, fichier, corps }) => {
    const dire = ({ ligne, colonne }: Ancre, message: string, remede: string): Problem => ({
      fichier,
      ligne,
      colonne,
      champ: 'texte',
      message,
      remede,
      gravite: 'erreur',
    });
    // A fixed anchor is never that of any page: a text may move from one to another.
    const fixes = (corps?.ancres ?? []).filter(({ ancre }) => TOUTES.has(ancre) || ancreReservee(ancre, collection));
    const titres = (corps?.titres ?? []).filter(({ ancre }) => ancreReservee(ancre, collection));
    return [
      ...fixes.map((a) => dire(a, `ancre réservée « ${a.ancre} »`, `écrivez par exemple [#${id}-${a.ancre}]`)),
      ...titres.map((t) =>
        dire(t, `titre dont l’adresse, « ${t.ancre} », est réservée`, `ajoutez à la fin [#${id}-${t.ancre}]`),
      ),
    ];
  });
