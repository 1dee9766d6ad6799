import { splitPath } from '../split-path.ts';
import type { Fichier } from './files.ts';
import {
  EXTENSION_IMAGE,
  FORMATS,
  IMAGE_LARGEUR_MIN,
  IMAGE_OCTETS_MAX,
  IMAGE_PIXELS_MAX,
  NOM_IMAGE,
  proprietaire,
} from '../../render/image-file.ts';
import type { Lecture } from '../entry.ts';
import { fileProblem, type Position, type Problem, type Trouve } from '../problem.ts';
import { sayNumber } from '../../text/interface.ts';
import { citer } from '../values.ts';

/** A picture that a body shows, with the place where it is written. */
export interface ImageEcrite extends Position {
  nom: string;
}

const ALTERNATIVE_MIN = 10;
const ALTERNATIVE_MAX = 250;
/** Who made it is said under every picture. */
const CREDIT = /(?:^|[\s.])(?:Photo|Dessin|Carte|Schéma|Image)s? : \S/;
export const EXEMPLE_IMAGE = '![Ce que l’image montre](le-periscope-cour.jpg "La cour, en 2014. Photo : Nom")';

/** What is wrong with a picture as a body writes it, and what to write: one thing at most. */
export function critiquerImage({
  url,
  alt,
  title,
  seule,
}: {
  url: string;
  alt: string;
  title: string;
  /** Nothing else stands in its paragraph. */
  seule: boolean;
}): [message: string, remede: string] | undefined {
  if (!NOM_IMAGE.test(url))
    return [
      `image interdite ${citer(url)}`,
      'une image est un fichier .jpg, .png ou .webp à côté de l’entrée, par exemple le-periscope-cour.jpg',
    ];
  if (!seule) return [`image ${citer(url)} au milieu d’un texte`, 'mettez-la seule, entre deux lignes vides'];
  if (alt.trim().length < ALTERNATIVE_MIN)
    return [
      `image ${citer(url)} sans description`,
      `dites entre les crochets ce qu’elle montre, pour qui ne la voit pas : ${EXEMPLE_IMAGE}`,
    ];
  if (alt.length > ALTERNATIVE_MAX)
    return [
      `description de ${alt.length} caractères pour l’image ${citer(url)}`,
      `au plus ${ALTERNATIVE_MAX}, écrivez le reste dans le texte`,
    ];
  if (!CREDIT.test(title))
    return [
      `image ${citer(url)} sans légende ou sans auteur`,
      `écrivez-les entre guillemets droits, avec « Photo : », « Dessin : », « Carte : » ou « Schéma : » : ${EXEMPLE_IMAGE}`,
    ];
  return undefined;
}

/** What prevents a picture from being published, by its bytes: one problem at most. */
export function refuserImage({ chemin, octets, image }: Fichier): Problem | undefined {
  const { base, extension } = splitPath(chemin);
  const probleme = (message: string, remede: string) => fileProblem(chemin, message, remede);
  if (FORMATS[extension] === undefined)
    return probleme(
      `extension en majuscules (${extension})`,
      `renommez le fichier « ${base}${extension.toLowerCase()} »`,
    );
  if (octets > IMAGE_OCTETS_MAX)
    return probleme(
      `image trop lourde (${Math.ceil(octets / 1e6)} Mo)`,
      `au plus ${IMAGE_OCTETS_MAX / 1e6} Mo, enregistrez-la en plus petit`,
    );
  if (!image) return probleme('image illisible', 'enregistrez-la de nouveau en JPEG, PNG ou WebP');
  const { format, largeur, hauteur, animee } = image;
  if (FORMATS[extension] !== format)
    return probleme(
      `image ${format.toUpperCase()} sous un nom en ${extension}`,
      `renommez-la en .${format === 'jpeg' ? 'jpg' : format}`,
    );
  if (animee) return probleme('image animée', 'gardez une image fixe : ce qui bouge gêne la lecture');
  if (largeur < IMAGE_LARGEUR_MIN || hauteur < 1)
    return probleme(
      `image trop petite (${largeur} × ${hauteur} pixels)`,
      `il en faut au moins ${IMAGE_LARGEUR_MIN} de large`,
    );
  if (largeur * hauteur > IMAGE_PIXELS_MAX)
    return probleme(
      `image trop grande (${sayNumber(largeur)} × ${sayNumber(hauteur)} pixels)`,
      'enregistrez-la en plus petit, 2 000 pixels de large suffisent',
    );
  return undefined;
}

/** Each picture shown is there, beside its entry and named after it; each picture there is shown. */
export function verifierImages({ lus, ids }: Lecture, fichiers: readonly Fichier[]): Problem[] {
  const images = new Set(fichiers.filter((f) => EXTENSION_IMAGE.test(f.chemin)).map((f) => f.chemin));
  const montrees = new Set<string>();
  const problemes: Problem[] = [];
  for (const lu of lus)
    for (const { nom, ligne, colonne } of lu.corps?.images ?? []) {
      const chemin = `${splitPath(lu.fichier).dossier}${nom}`;
      const dire = (message: string, remede: string) => {
        const trouve: Trouve = { ligne, colonne, champ: 'texte', message, remede, gravite: 'erreur' };
        problemes.push({ fichier: lu.fichier, ...trouve });
      };
      montrees.add(chemin);
      if (proprietaire(nom, ids[lu.collection]) !== lu.id)
        dire(
          `l’image ${citer(nom)} n’est pas nommée d’après l’entrée`,
          `renommez-la « ${lu.id}-… », par exemple ${lu.id}-1.jpg`,
        );
      else if (!images.has(chemin)) dire(`image introuvable ${citer(nom)}`, `ajoutez le fichier ${chemin}`);
    }
  for (const chemin of images)
    if (!montrees.has(chemin))
      problemes.push(
        fileProblem(chemin, 'image que rien ne montre', `écrivez ${EXEMPLE_IMAGE} dans l’entrée, ou retirez-la`),
      );
  return problemes;
}
