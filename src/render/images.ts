import { createHash } from 'node:crypto';
import { lstat, readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import sharp, { type Metadata } from 'sharp';
import {
  PICTURE_FORMATS,
  IMAGE_WIDTHS,
  IMAGE_MAX_BYTES,
  IMAGE_MAX_PIXELS,
  IMAGE_MAX_SIDE,
  IMAGE_NAME,
  type Picture,
  type PictureFormat,
} from './image-file.ts';
import { ENTRY_NAMES } from '../schema/collections.ts';

/** A picture beside its entry, as the site shows it: never its own bytes. */
export interface ReadyImage {
  /** Digest of its bytes. */
  digest: string;
  /** Upright, in pixels. */
  width: number;
  height: number;
  /** Its lighter copies, the narrowest first: width in pixels, name without extension. */
  copies: readonly { width: number; name: string }[];
  file: string;
}
export type Images = ReadonlyMap<string, ReadyImage>;

export const imageAddress = (name: string) => `/images/${name}.webp`;

/** Whether a picture says where it was taken: its EXIF is a TIFF, whose first directory then names a GPS one. */
function saysWhere(exif: Buffer): boolean {
  const tiff = exif.subarray(exif.toString('latin1', 0, 6) === 'Exif\0\0' ? 6 : 0);
  const bigEndian = tiff.toString('latin1', 0, 2) === 'MM';
  const word = (at: number) => (bigEndian ? tiff.readUInt16BE(at) : tiff.readUInt16LE(at));
  try {
    const directory = bigEndian ? tiff.readUInt32BE(4) : tiff.readUInt32LE(4);
    return Array.from({ length: word(directory) }, (_, i) => word(directory + 2 + 12 * i)).includes(0x8825);
  } catch {
    // Cut short, it says nothing.
    return false;
  }
}

const pictureOf = ({ format, width, height, autoOrient, pages = 1, exif, xmp }: Metadata): Picture => ({
  format: format as PictureFormat,
  width: autoOrient.width ?? width,
  height: autoOrient.height ?? height,
  animated: pages > 1,
  ...(((exif && saysWhere(exif)) || xmp?.includes('GPSLatitude')) && { located: true }),
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
async function readImage(file: string, name: string): Promise<ReadyImage> {
  const refused = new Error(`${name} : image refusée, « npm run verifier » dit pourquoi`);
  const state = await lstat(file);
  if (!state.isFile() || state.size > IMAGE_MAX_BYTES) throw refused;
  const bytes = await readFile(file);
  const picture = await readPicture(bytes);
  if (!picture || picture.animated || picture.format !== PICTURE_FORMATS[extname(name)]) throw refused;
  const { width, height } = picture;
  if (width * height > IMAGE_MAX_PIXELS || Math.max(width, height) > IMAGE_MAX_SIDE) throw refused;
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return {
    digest,
    width,
    height,
    copies: IMAGE_WIDTHS.filter((l, i) => i === 0 || l <= width).map((l) => ({
      width: Math.min(l, width),
      name: `${name.slice(0, -extname(name).length)}-${digest}-${l}`,
    })),
    file,
  };
}

/** The pictures of one collection, by file name. */
export async function readImages(root: string, collection: string): Promise<Images> {
  const folder = join(root, 'content', collection);
  const names = (await readdir(folder)).filter((name) => IMAGE_NAME.test(name)).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readImage(join(folder, name), name)] as const)),
  );
}

/** Every copy that the site publishes, by name, with the way to make it. */
export async function imageCopies(root: string): Promise<Map<string, () => Promise<Buffer<ArrayBuffer>>>> {
  const images = await Promise.all(ENTRY_NAMES.map((c) => readImages(root, c)));
  return new Map(
    images
      .flatMap((i) => [...i.values()])
      .flatMap(({ copies, file }) =>
        copies.map((c) => [c.name, () => lighten(file, c.width).webp({ quality: 70, effort: 5 }).toBuffer()]),
      ),
  );
}

/** Made anew from its pixels, upright: nothing else of the file goes on, neither place nor camera nor what hides in it. */
const lighten = (source: string | Uint8Array, width: number) =>
  sharp(source, { limitInputPixels: IMAGE_MAX_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width, withoutEnlargement: true });
