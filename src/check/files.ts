import {
  IMAGE_EXTENSION,
  IMAGE_MAX_BYTES,
  IMAGE_MAX_PIXELS,
  IMAGE_MAX_SIDE,
  IMAGE_MIN_WIDTH,
  PICTURE_FORMATS,
  type Picture,
} from '../render/image-file.ts';
import { sayNumber } from '../text/numbers.ts';
import { normaliseLineEndings } from './frontmatter.ts';
import { fileProblem, positionAt, type Problem, type Said } from './problem.ts';
import { splitPath } from './split-path.ts';

/** A file under `content/` as the reader found it. */
export interface ContentFile {
  /** Path from the project's root, with `/`. */
  path: string;
  bytes: number;
  text: string;
  /** What keeps it from being read at all. */
  obstacle?: 'symlink' | 'special' | 'unreadable' | undefined;
  /** How its letters are kept, when it is not UTF-8. */
  encoding?: 'UTF-16' | 'Windows-1252' | 'MacRoman' | undefined;
  /** What its first bytes say it is, as a message names it: « un document Word »; nothing for a text. */
  kind?: string | undefined;
  /** What the bytes of a picture say, when it can be decoded; its `text` is empty. */
  image?: Picture | undefined;
}

/** A text to check that is in no folder yet. */
export const textFile = (path: string, text: string): ContentFile => ({
  path,
  bytes: new TextEncoder().encode(text).length,
  text,
});

export const MAX_BYTES = 200_000;
const EXTENSION = /\.(?:mdx|yaml)$/;

/** A text that can be read: neither a picture, nor a document of another kind. */
export const isRead = (file: ContentFile): boolean => EXTENSION.test(file.path) && refuseFile(file) === undefined;

const OBSTACLES: Record<NonNullable<ContentFile['obstacle']>, Said> = {
  symlink: ['lien symbolique', 'remplacez-le par le fichier lui-même'],
  special: ['ce n’est pas un fichier ordinaire', 'retirez-le'],
  unreadable: ['impossible à ouvrir', 'vérifiez son nom et ses droits de lecture'],
};

/** What prevents a file from being read at all: one problem at most. */
export function refuseFile(file: ContentFile): Problem | undefined {
  const { path, bytes, text, obstacle, encoding, kind } = file;
  const { extension } = splitPath(path);
  const say = (...said: Said) => fileProblem(path, ...said);
  if (path.includes('\uFFFD'))
    return say('nom de fichier qui n’est pas en UTF-8', 'renommez-le en lettres minuscules sans accent');
  if (obstacle) return say(...OBSTACLES[obstacle]);
  if (kind !== undefined)
    return say(
      `c’est ${kind}${EXTENSION.test(path) || IMAGE_EXTENSION.test(path) ? `, renommé${kind.startsWith('une') ? 'e' : ''} en ${extension}` : ''}`,
      kind.includes('photo') || kind.includes('image')
        ? 'enregistrez-la en JPEG, PNG ou WebP, à côté de l’entrée qui la montre'
        : 'copiez-en le texte dans un fichier .mdx, ou lancez « npm run nouveau »',
    );
  if (IMAGE_EXTENSION.test(path)) return refusePicture(file);
  if (!EXTENSION.test(path))
    return say(
      `type de fichier inattendu${extension && ` (${extension})`}`,
      'content/ ne contient que des fichiers .mdx et .yaml, et des images .jpg, .png ou .webp : déplacez ou renommez celui-ci',
    );
  if (bytes > MAX_BYTES)
    return say(
      `fichier trop lourd (${Math.ceil(bytes / 1000)} ko)`,
      `au plus ${MAX_BYTES / 1000} ko, gardez le texte seul ou coupez-le en plusieurs fichiers`,
    );
  if (encoding !== undefined)
    return say(
      `fichier enregistré en ${encoding}, pas en UTF-8`,
      'ouvrez-le dans votre éditeur de texte, « Enregistrer sous », encodage « UTF-8 »',
    );
  if (text.trim() === '')
    return say(
      'fichier vide',
      extension === '.yaml'
        ? 'écrivez une ligne « - id: » par élément'
        : 'écrivez les champs entre deux lignes « --- », puis le texte',
    );
  return refuseSign(path, normaliseLineEndings(text));
}

/** A sign that no text holds, and what git leaves where two people changed the same lines. */
function refuseSign(path: string, text: string): Problem | undefined {
  const at = (index: number, ...said: Said): Problem => ({ ...fileProblem(path, ...said), ...positionAt(text, index) });
  const bad = text.search(/[\0\uFFFD]/);
  if (bad >= 0) return at(bad, 'caractère illisible', 'enregistrez le fichier en UTF-8');
  const conflict = text.search(/^(?:<{7} |>{7} |\|{7} )/m);
  return conflict < 0
    ? undefined
    : at(
        conflict,
        'deux versions du même passage, que git n’a pas su réunir',
        'gardez la bonne, et retirez les lignes « <<<<<<< », « ======= » et « >>>>>>> »',
      );
}

const SAVE_AGAIN = 'enregistrez-la de nouveau en JPEG, PNG ou WebP';

/** What prevents a picture from being published, by its bytes: one problem at most. */
function refusePicture({ path, bytes, image }: ContentFile): Problem | undefined {
  const extension = splitPath(path).extension.toLowerCase();
  const say = (...said: Said) => fileProblem(path, ...said);
  if (bytes > IMAGE_MAX_BYTES)
    return say(
      `image trop lourde (${Math.ceil(bytes / 1e6)} Mo)`,
      `au plus ${IMAGE_MAX_BYTES / 1e6} Mo, enregistrez-la en plus petit`,
    );
  if (!image) return say('image illisible', SAVE_AGAIN);
  const { format, width, height, animated } = image;
  if (PICTURE_FORMATS[extension] !== format) {
    const right = Object.keys(PICTURE_FORMATS).find((end) => PICTURE_FORMATS[end] === format);
    return say(
      `image ${format.toUpperCase()} sous un nom en ${extension}`,
      right ? `renommez-la en ${right}` : SAVE_AGAIN,
    );
  }
  if (animated) return say('image animée', 'gardez une image fixe : ce qui bouge gêne la lecture');
  if (width < IMAGE_MIN_WIDTH)
    return say(`image trop petite (${width} × ${height} pixels)`, `il en faut au moins ${IMAGE_MIN_WIDTH} de large`);
  if (width * height > IMAGE_MAX_PIXELS || Math.max(width, height) > IMAGE_MAX_SIDE)
    return say(
      `image trop grande (${sayNumber(width)} × ${sayNumber(height)} pixels)`,
      'enregistrez-la en plus petit, 2 000 pixels de large suffisent',
    );
  return undefined;
}
