import { createHash } from 'node:crypto';
import { lstat, readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import sharp, { type Metadata } from 'sharp';
import {
  FORMATS,
  IMAGE_WIDTHS,
  IMAGE_MAX_BYTES,
  IMAGE_MAX_PIXELS,
  IMAGE_MAX_SIDE,
  IMAGE_NAME,
  type Picture,
  type PictureFormat,
} from './image-file.ts';
import { ENTREES, type EntryCollection } from '../schema/collections.ts';

/** A picture beside its entry, as the site shows it: never its own bytes. */
export interface ImagePrete {
  /** Digest of its bytes. */
  hache: string;
  /** Upright, in pixels. */
  largeur: number;
  hauteur: number;
  /** Its lighter copies, the narrowest first: width in pixels, name without extension. */
  copies: readonly { largeur: number; nom: string }[];
  fichier: string;
}
export type Images = ReadonlyMap<string, ImagePrete>;

export const adresseDe = (nom: string) => `/images/${nom}.webp`;

const pictureOf = ({ format, width, height, autoOrient, pages = 1 }: Metadata): Picture => ({
  format: format as PictureFormat,
  width: autoOrient.width ?? width,
  height: autoOrient.height ?? height,
  animated: pages > 1,
});

/** What a picture is, by its bytes and never by its name; nothing when it cannot be decoded to its end. */
export async function readPicture(bytes: Uint8Array): Promise<Picture | undefined> {
  try {
    const picture = pictureOf(await sharp(bytes).metadata());
    // What is too large is refused for its size, without unfolding it.
    const small = picture.width * picture.height <= IMAGE_MAX_PIXELS && !picture.animated;
    if (small) await lighten(bytes, IMAGE_WIDTHS[0]).raw().toBuffer();
    return picture;
  } catch {
    return undefined;
  }
}

/** Reads one picture. Throws in French when it is not what its name says, or too much. */
async function readImage(fichier: string, nom: string): Promise<ImagePrete> {
  const refused = new Error(`${nom} : image refusée, « npm run verifier » dit pourquoi`);
  const state = await lstat(fichier);
  if (!state.isFile() || state.size > IMAGE_MAX_BYTES) throw refused;
  const bytes = await readFile(fichier);
  const picture = await sharp(bytes)
    .metadata()
    .then(pictureOf)
    .catch(() => undefined);
  if (!picture || picture.animated || picture.format !== FORMATS[extname(nom)]) throw refused;
  const { width, height } = picture;
  if (width * height > IMAGE_MAX_PIXELS || Math.max(width, height) > IMAGE_MAX_SIDE) throw refused;
  const hache = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return {
    hache,
    largeur: width,
    hauteur: height,
    copies: IMAGE_WIDTHS.filter((l, i) => i === 0 || l <= width).map((l) => ({
      largeur: Math.min(l, width),
      nom: `${nom.slice(0, -extname(nom).length)}-${hache}-${l}`,
    })),
    fichier,
  };
}

/** The pictures of one collection, by file name. */
export async function readImages(racine: string, collection: string): Promise<Images> {
  const dossier = join(racine, 'content', collection);
  const noms = (await readdir(dossier)).filter((nom) => IMAGE_NAME.test(nom)).sort();
  return new Map(await Promise.all(noms.map(async (nom) => [nom, await readImage(join(dossier, nom), nom)] as const)));
}

/** Every copy that the site publishes, by name, with the way to make it. */
export async function imageCopies(racine: string): Promise<Map<string, () => Promise<Buffer>>> {
  const collections = Object.keys(ENTREES) as EntryCollection[];
  const images = await Promise.all(collections.map((c) => readImages(racine, c)));
  return new Map(
    images
      .flatMap((i) => [...i.values()])
      .flatMap(({ copies, fichier }) =>
        copies.map((c) => [c.nom, () => lighten(fichier, c.largeur).webp({ quality: 70, effort: 5 }).toBuffer()]),
      ),
  );
}

/** Made anew from its pixels, upright: nothing else of the file goes on, neither place nor camera nor what hides in it. */
const lighten = (source: string | Uint8Array, width: number) =>
  sharp(source, { limitInputPixels: IMAGE_MAX_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width, withoutEnlargement: true });
