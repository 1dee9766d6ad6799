import { IMAGE_EXTENSION, IMAGE_NAME } from '../render/image-file.ts';
import type { Said } from './problem.ts';
import { quoteValue } from './values.ts';

const ALT_MIN = 10;
const ALT_MAX = 250;
/** Who made it is said under every picture. */
const CREDIT = /(?:^|[\s.])(?:Photo|Dessin|Carte|Schéma|Image)s?\s?:\s?\S/;
export const EXAMPLE = '![Ce que l’image montre](le-periscope-cour.jpg "La cour, en 2014. Photo : Nom")';

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
