import { ID_PATTERN } from '../../schema/common.ts';
import { slug } from '../../model/routes.ts';
import { EXTENSION_IMAGE, type EnTeteImage } from '../../render/image-file.ts';
import { splitPath } from '../split-path.ts';
import { refuserImage } from './images.ts';
import { fileProblem, type Problem } from '../problem.ts';

/** A file under `content/` as the reader found it. */
export interface Fichier {
  /** Path from the project's root, with `/`. */
  chemin: string;
  octets: number;
  lienSymbolique: boolean;
  texte: string;
  /** The system refused to open it. */
  illisible?: boolean;
  /** What the bytes of a picture say; its `texte` is empty. */
  image?: EnTeteImage;
}

export const MAX_BYTES = 200_000;
const EXTENSION = /\.(?:mdx|yaml)$/;

/** What prevents a file from being read at all: one problem at most. */
export function refuserFichier(fichier: Fichier): Problem | undefined {
  const { chemin, octets, lienSymbolique, illisible, texte } = fichier;
  const probleme = (message: string, remede: string) => fileProblem(chemin, message, remede);
  if (lienSymbolique) return probleme('lien symbolique', 'remplacez-le par le fichier lui-même');
  if (illisible) return probleme('impossible à ouvrir', 'vérifiez son nom et ses droits de lecture');
  if (EXTENSION_IMAGE.test(chemin)) return refuserImage(fichier);
  const { extension } = splitPath(chemin);
  if (!EXTENSION.test(chemin))
    return probleme(
      `type de fichier inattendu${extension && ` (${extension})`}`,
      'content/ ne contient que des fichiers .mdx et .yaml, et des images .jpg, .png ou .webp : déplacez ou renommez celui-ci',
    );
  if (octets > MAX_BYTES)
    return probleme(
      `fichier trop lourd (${Math.ceil(octets / 1000)} ko)`,
      `au plus ${MAX_BYTES / 1000} ko, gardez le texte seul ou coupez-le en plusieurs fichiers`,
    );
  if (texte.trim() === '')
    return probleme(
      'fichier vide',
      extension === '.yaml'
        ? 'écrivez une ligne « - id: » par élément'
        : 'écrivez les champs entre deux lignes « --- », puis le texte',
    );
  const mauvais = texte.search(/[\0\uFFFD]/);
  if (mauvais < 0) return undefined;
  const avant = texte.slice(0, mauvais).split(/\r\n|\r|\n/);
  return {
    ...probleme('caractère illisible', 'enregistrez le fichier en UTF-8'),
    ligne: avant.length,
    colonne: (avant.at(-1)?.length ?? 0) + 1,
  };
}

/**
 * File names are addresses: ASCII, and none that differs from another only by case or accents. One problem per
 * file; of two that collide, the well-formed one is in the right.
 */
export function verifierNoms(fichiers: readonly Fichier[]): Problem[] {
  const chemins = fichiers
    .filter((f) => !f.lienSymbolique && (EXTENSION.test(f.chemin) || EXTENSION_IMAGE.test(f.chemin)))
    .map((f) => f.chemin);
  const gardes = new Map<string, string>();
  const bien = (chemin: string) => ID_PATTERN.test(splitPath(chemin).base);
  const problemes: Problem[] = [];
  for (const chemin of [...chemins.filter(bien), ...chemins.filter((c) => !bien(c))]) {
    const { dossier, base, extension } = splitPath(chemin);
    const propose = slug(base);
    const cle = `${dossier}${propose || base}`.toLowerCase();
    const premier = gardes.get(cle);
    if (premier === undefined) gardes.set(cle, chemin);
    if (premier !== undefined)
      problemes.push(
        fileProblem(
          chemin,
          `même identifiant que ${premier}, à la casse ou aux accents près`,
          'donnez-lui un autre nom, en minuscules sans accent',
        ),
      );
    else if (!bien(chemin))
      problemes.push(
        fileProblem(
          chemin,
          'nom de fichier avec accent, espace, majuscule ou autre signe',
          propose ? `renommez-le « ${propose}${extension} »` : 'renommez-le en lettres minuscules sans accent',
        ),
      );
  }
  return problemes;
}
