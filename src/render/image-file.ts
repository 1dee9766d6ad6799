/** The kinds of pictures that an entry may show: no SVG, which is a program. */
export type FormatImage = 'jpeg' | 'png' | 'webp';

/** What the first bytes of a picture say of it. */
export interface EnTeteImage {
  format: FormatImage;
  largeur: number;
  hauteur: number;
  animee: boolean;
}

/** A picture beside its entry: `content/cas/le-periscope-cour.jpg` for `content/cas/le-periscope.mdx`. */
export const NOM_IMAGE = /^[a-z0-9]+(?:-[a-z0-9]+)+\.(?:jpe?g|png|webp)$/;
export const EXTENSION_IMAGE = /\.(?:jpe?g|png|webp)$/i;

export const FORMATS: Readonly<Record<string, FormatImage>> = {
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.png': 'png',
  '.webp': 'webp',
};

/** What a telephone gives: the site makes its own, lighter ones, but the repository keeps this one for ever. */
export const IMAGE_OCTETS_MAX = 4_000_000;
/** Under this, a picture is blurred on any screen of today. */
export const IMAGE_LARGEUR_MIN = 480;
/** A picture of a few kilobytes may unfold into gigabytes. */
export const IMAGE_PIXELS_MAX = 40_000_000;
/** Widths that the site offers, in pixels: a phone, a column of text on a fine screen. */
export const IMAGE_LARGEURS = [480, 960] as const;

/** The entry that a picture belongs to: the longest id that its name starts with. */
export const proprietaire = (nom: string, ids: Iterable<string>): string | undefined =>
  [...ids].filter((id) => nom.startsWith(`${id}-`)).sort((a, b) => b.length - a.length)[0];

const texte = (octets: Uint8Array, debut: number, longueur: number) =>
  String.fromCharCode(...octets.subarray(debut, debut + longueur));
const grand = (o: Uint8Array, i: number, n: number) => {
  let valeur = 0;
  for (let k = 0; k < n; k++) valeur = valeur * 256 + (o[i + k] ?? 0);
  return valeur;
};
const petit = (o: Uint8Array, i: number, n: number) => {
  let valeur = 0;
  for (let k = n - 1; k >= 0; k--) valeur = valeur * 256 + (o[i + k] ?? 0);
  return valeur;
};

/** PNG (ISO/IEC 15948): eight fixed bytes, then IHDR; an animated one has `acTL` before its pixels. */
function lirePng(o: Uint8Array): EnTeteImage | undefined {
  if (texte(o, 1, 3) !== 'PNG' || texte(o, 12, 4) !== 'IHDR') return undefined;
  let animee = false;
  for (let i = 8; i + 8 <= o.length && texte(o, i + 4, 4) !== 'IDAT'; i += grand(o, i, 4) + 12)
    animee ||= texte(o, i + 4, 4) === 'acTL';
  return { format: 'png', largeur: grand(o, 16, 4), hauteur: grand(o, 20, 4), animee };
}

/** JPEG (ITU T.81): segments, each with its length, until the frame that says the size. */
function lireJpeg(o: Uint8Array): EnTeteImage | undefined {
  for (let i = 2; i + 9 < o.length;) {
    if (o[i] !== 0xff) return undefined;
    const marque = o[i + 1] ?? 0;
    const cadre = marque >= 0xc0 && marque <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marque);
    if (cadre) return { format: 'jpeg', largeur: grand(o, i + 7, 2), hauteur: grand(o, i + 5, 2), animee: false };
    i += marque === 0xff ? 1 : 2 + grand(o, i + 2, 2);
  }
  return undefined;
}

/** WebP (RFC 9649): a lossy, a lossless or an extended picture. */
function lireWebp(o: Uint8Array): EnTeteImage | undefined {
  const dire = (largeur: number, hauteur: number, animee = false): EnTeteImage => ({
    format: 'webp',
    largeur,
    hauteur,
    animee,
  });
  switch (texte(o, 12, 4)) {
    case 'VP8 ':
      return dire(petit(o, 26, 2) % 0x4000, petit(o, 28, 2) % 0x4000);
    case 'VP8L': {
      const bits = petit(o, 21, 4);
      return dire((bits % 0x4000) + 1, (Math.floor(bits / 0x4000) % 0x4000) + 1);
    }
    case 'VP8X':
      return dire(petit(o, 24, 3) + 1, petit(o, 27, 3) + 1, ((o[20] ?? 0) & 2) !== 0);
    default:
      return undefined;
  }
}

/** What a file is, by its first bytes and never by its name; nothing when it is none of the pictures known. */
export function lireEnTete(octets: Uint8Array): EnTeteImage | undefined {
  if (octets.length < 30) return undefined;
  if (octets[0] === 0x89) return lirePng(octets);
  if (octets[0] === 0xff && octets[1] === 0xd8) return lireJpeg(octets);
  if (texte(octets, 0, 4) === 'RIFF' && texte(octets, 8, 4) === 'WEBP') return lireWebp(octets);
  return undefined;
}
