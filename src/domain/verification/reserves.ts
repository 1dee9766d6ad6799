import type { Fichier } from './fichiers.ts';
import { decomposer } from './decomposer.ts';
import type { Lecture } from './lu.ts';
import { problemeDeFichier, type Probleme } from './probleme.ts';

/** Names that the site, the hosts, Windows or the language of the site keep for themselves. */
const RESERVES = /^(?:index|page|pages|404|nouveau|modifier|constructor|prototype|con|prn|aux|nul|(?:com|lpt)\d)$/;
const MAX_NOM = 80;

/** An entry's name is an address: it must not be one that means something else. */
export function verifierReserves(fichiers: readonly Pick<Fichier, 'chemin'>[]): Probleme[] {
  return fichiers.flatMap(({ chemin }) => {
    const { base, extension } = decomposer(chemin);
    if (extension !== '.mdx') return [];
    if (RESERVES.test(base))
      return [problemeDeFichier(chemin, `nom réservé « ${base} »`, 'donnez à l’entrée un nom qui dise son sujet')];
    if (base.length > MAX_NOM)
      return [problemeDeFichier(chemin, `nom de ${base.length} caractères`, `raccourcissez-le à ${MAX_NOM} au plus`)];
    return [];
  });
}

/** Ids that the frame of each page uses: an anchor of the same name would take their place. */
const ANCRES_DU_SITE = /^(?:contenu|q|recherche|c\d+|p-[0-9a-z]{5})$/;

/** A fixed anchor must not take the name of a piece of the page, of a quotation or of a paragraph. */
export const verifierAncresReservees = ({ lus }: Pick<Lecture, 'lus'>): Probleme[] =>
  lus.flatMap((lu) =>
    (lu.corps?.ancres ?? [])
      .filter(({ ancre }) => ANCRES_DU_SITE.test(ancre))
      .map(({ ancre, ligne, colonne }) => ({
        fichier: lu.fichier,
        ligne,
        colonne,
        champ: 'texte',
        message: `ancre réservée « ${ancre} »`,
        remede: `écrivez par exemple [#${lu.id}-${ancre}]`,
        gravite: 'erreur' as const,
      })),
  );
