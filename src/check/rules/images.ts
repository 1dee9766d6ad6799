import {
  IMAGE_EXTENSION,
  PICTURE_FORMATS,
  IMAGE_MIN_WIDTH,
  IMAGE_MAX_BYTES,
  IMAGE_MAX_PIXELS,
  IMAGE_MAX_SIDE,
  IMAGE_NAME,
  ownerOf,
} from '../../render/image-file.ts';
import { sayNumber } from '../../text/interface.ts';
import { fileProblem, type Problem, type Said } from '../problem.ts';
import { problemInBody, type Rule } from '../reading.ts';
import { splitPath } from '../split-path.ts';
import { quoteValue } from '../values.ts';
import { refuseFile, type ContentFile } from './files.ts';

const ALT_MIN = 10;
const ALT_MAX = 250;
/** Who made it is said under every picture. */
const CREDIT = /(?:^|[\s.])(?:Photo|Dessin|Carte|Schéma|Image)s?\s?:\s?\S/;
const SAVE_AGAIN = 'enregistrez-la de nouveau en JPEG, PNG ou WebP';
const EXAMPLE = '![Ce que l’image montre](le-periscope-cour.jpg "La cour, en 2014. Photo : Nom")';

interface WrittenPicture {
  url: string;
  alt: string;
  title: string;
  /** Nothing else stands in its paragraph. */
  alone: boolean;
}

/** What is wrong with a picture as a body writes it, and what to write: one thing at most. */
export function sayPicture({ url, alt, title, alone }: WrittenPicture): Said | undefined {
  if (!IMAGE_EXTENSION.test(url) || /[/\\:]/.test(url))
    return [
      `image interdite ${quoteValue(url)}`,
      'une image est un fichier .jpg, .png ou .webp à côté de l’entrée, par exemple le-periscope-cour.jpg',
    ];
  // Its file has a message of its own, which says the name to give to both.
  if (!IMAGE_NAME.test(url)) return undefined;
  if (!alone) return [`image ${quoteValue(url)} au milieu d’un texte`, 'mettez-la seule, entre deux lignes vides'];
  const described = alt.trim().length;
  if (described < ALT_MIN)
    return [
      described === 0
        ? `image ${quoteValue(url)} sans description`
        : `description de ${described} caractères pour l’image ${quoteValue(url)}, trop courte`,
      `dites entre les crochets ce qu’elle montre, pour qui ne la voit pas : ${EXAMPLE}`,
    ];
  if (alt.length > ALT_MAX)
    return [
      `description de ${alt.length} caractères pour l’image ${quoteValue(url)}`,
      `au plus ${ALT_MAX}, écrivez le reste dans le texte`,
    ];
  if (!CREDIT.test(title))
    return [
      `image ${quoteValue(url)} sans légende ou sans auteur`,
      `écrivez-les entre guillemets droits, avec « Photo : », « Dessin : », « Carte : » ou « Schéma : » : ${EXAMPLE}`,
    ];
  return undefined;
}

/** What prevents a picture from being published, by its bytes: one problem at most. */
export function refusePicture({ path, bytes, image }: ContentFile): Problem | undefined {
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

/** Each picture shown is there, beside its entry and named after it; each picture there is shown. */
export const checkImages: Rule = ({ items, ids, files }) => {
  const pictures = new Map(files.filter((f) => IMAGE_EXTENSION.test(f.path)).map((f) => [f.path, f]));
  const shown = new Set<string>();
  const problems = items.flatMap((item) =>
    (item.body?.images ?? []).flatMap((image): Problem[] => {
      const { name } = image;
      const path = `${splitPath(item.file).folder}${name}`;
      shown.add(path);
      const say = (...said: Said) => [problemInBody(item, image, said)];
      if (!IMAGE_EXTENSION.test(name) || /[/\\:]/.test(name)) return [];
      if (!IMAGE_NAME.test(name))
        return pictures.has(path)
          ? []
          : say(
              `image introuvable ${quoteValue(name)}`,
              `ajoutez-la à côté de l’entrée, sous le nom « ${item.id}-1.jpg »`,
            );
      if (ownerOf(name, ids[item.collection]) !== item.id)
        return say(
          `l’image ${quoteValue(name)} n’est pas nommée d’après l’entrée`,
          `renommez-la « ${item.id}-… », par exemple ${item.id}-1.jpg`,
        );
      return pictures.has(path) ? [] : say(`image introuvable ${quoteValue(name)}`, `ajoutez le fichier ${path}`);
    }),
  );
  for (const [path, file] of pictures) {
    if (file.image?.located)
      problems.push({
        ...fileProblem(
          path,
          'la photo dit où elle a été prise, et le dépôt est public',
          'enregistrez-la de nouveau sans sa position, ou par une copie d’écran',
        ),
        severity: 'warning',
      });
    // Badly named, it has a message; badly written in a text, it is shown by its author's intention.
    const meant = items.some(({ body, file: entry }) => {
      const { folder } = splitPath(entry);
      return path.startsWith(folder) && body?.text.includes(path.slice(folder.length));
    });
    if (shown.has(path) || meant || refuseFile(file) || !IMAGE_NAME.test(path.replace(/^.*\//, ''))) continue;
    problems.push(fileProblem(path, 'image que rien ne montre', `écrivez ${EXAMPLE} dans l’entrée, ou retirez-la`));
  }
  return problems;
};
