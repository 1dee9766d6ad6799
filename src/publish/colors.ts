import { readFileSync } from 'node:fs';

const NAMES = [
  'papier',
  'blanc',
  'encre',
  'encre-douce',
  'filet-fort',
  'accent',
  'region',
  'departement',
  'intercommunalite',
  'commune',
  'autre',
] as const;
type Colors = Record<(typeof NAMES)[number], string>;

function read(css: string): Colors {
  const colorOf = (name: string) => {
    const color = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1];
    if (color === undefined) throw new Error(`src/styles/tokens.css : la couleur --${name} manque.`);
    return color;
  };
  return Object.fromEntries(NAMES.map((name) => [name, colorOf(name)])) as Colors;
}

const [light = '', dark = ''] = readFileSync('src/styles/tokens.css', 'utf8').split('(prefers-color-scheme: dark)');

/**
 * The colours of the site, for what does not have its stylesheet: books, share images, frames, icon. Their one place is
 * `tokens.css`.
 */
export const COLORS = read(light);
export const DARK_COLORS = read(dark);
