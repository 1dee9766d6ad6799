import { createHash } from 'node:crypto';
import { lstat, readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import sharp from 'sharp';
import { FORMATS, IMAGE_LARGEURS, IMAGE_OCTETS_MAX, IMAGE_PIXELS_MAX, NOM_IMAGE, lireEnTete } from './image-file.ts';
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

/** Reads one picture. Throws in French when it is not what its name says, or too much. */
async function lireImage(fichier: string, nom: string): Promise<ImagePrete> {
  const refuser = () => new Error(`${nom} : image refusée, « npm run verifier » dit pourquoi`);
  const etat = await lstat(fichier);
  if (!etat.isFile() || etat.size > IMAGE_OCTETS_MAX) throw refuser();
  const octets = await readFile(fichier);
  const entete = lireEnTete(octets);
  if (!entete || entete.animee || entete.format !== FORMATS[extname(nom)]) throw refuser();
  if (entete.largeur * entete.hauteur > IMAGE_PIXELS_MAX) throw refuser();
  const { width, height, autoOrient } = await sharp(octets).metadata();
  const hache = createHash('sha256').update(octets).digest('hex').slice(0, 10);
  const largeur = autoOrient?.width ?? width;
  return {
    hache,
    largeur,
    hauteur: autoOrient?.height ?? height,
    copies: IMAGE_LARGEURS.filter((l, i) => i === 0 || l <= largeur).map((l) => ({
      largeur: Math.min(l, largeur),
      nom: `${nom.slice(0, -extname(nom).length)}-${hache}-${l}`,
    })),
    fichier,
  };
}

/** The pictures of one collection, by file name. */
export async function readImages(racine: string, collection: string): Promise<Images> {
  const dossier = join(racine, 'content', collection);
  const noms = (await readdir(dossier)).filter((nom) => NOM_IMAGE.test(nom)).sort();
  return new Map(await Promise.all(noms.map(async (nom) => [nom, await lireImage(join(dossier, nom), nom)] as const)));
}

/** Every copy that the site publishes, by name, with the way to make it. */
export async function imageCopies(racine: string): Promise<Map<string, () => Promise<Buffer>>> {
  const collections = Object.keys(ENTREES) as EntryCollection[];
  const images = await Promise.all(collections.map((c) => readImages(racine, c)));
  return new Map(
    images
      .flatMap((i) => [...i.values()])
      .flatMap(({ copies, fichier }) => copies.map((c) => [c.nom, () => alleger(fichier, c.largeur)] as const)),
  );
}

/** Made anew from its pixels, upright: nothing else of the file goes on, neither place nor camera nor what hides in it. */
const alleger = (fichier: string, largeur: number): Promise<Buffer> =>
  sharp(fichier, { limitInputPixels: IMAGE_PIXELS_MAX, failOn: 'error' })
    .autoOrient()
    .resize({ width: largeur, withoutEnlargement: true })
    .webp({ quality: 70, effort: 5 })
    .toBuffer();
