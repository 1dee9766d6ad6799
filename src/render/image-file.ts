/** The kinds of pictures that an entry may show: no SVG, which is a program. */
export type PictureFormat = 'jpeg' | 'png' | 'webp';

/** What the bytes of a picture say of it: its size in pixels, upright. */
export interface Picture {
  format: PictureFormat;
  width: number;
  height: number;
  animated: boolean;
  /** It says where it was taken. */
  located?: true | undefined;
}

/** A picture beside its entry: `content/cas/le-periscope-cour.jpg` for `content/cas/le-periscope.mdx`. */
export const IMAGE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)+\.(?:jpe?g|png|webp)$/;
export const IMAGE_EXTENSION = /\.(?:jpe?g|png|webp)$/i;

export const PICTURE_FORMATS: Readonly<Record<string, PictureFormat>> = {
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.png': 'png',
  '.webp': 'webp',
};

/** What a telephone gives: the site makes its own, lighter ones, but the repository keeps this one for ever. */
export const IMAGE_MAX_BYTES = 4_000_000;
/** Under this, a picture is blurred on any screen of today. */
export const IMAGE_MIN_WIDTH = 480;
/** A picture of a few kilobytes may unfold into gigabytes. */
export const IMAGE_MAX_PIXELS = 40_000_000;
/** The longest side that the site's own copies, in WebP, can be made of. */
export const IMAGE_MAX_SIDE = 16_000;
/** Widths that the site offers, in pixels: a phone, a column of text on a fine screen. */
export const IMAGE_WIDTHS = [480, 960] as const;

/** The entry that a picture belongs to: the longest id that its name starts with. */
export const ownerOf = (name: string, ids: Iterable<string>): string | undefined =>
  [...ids].filter((id) => name.startsWith(`${id}-`)).sort((a, b) => b.length - a.length)[0];
