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

/** The light colours of the site, for what has no stylesheet: books, share images. Their one place is `tokens.css`. */
export const COLORS = (() => {
  // The first block is the light one, whatever the reader's screen.
  const [light = ''] = readFileSync('src/styles/tokens.css', 'utf8').split('@media');
  const colorOf = (name: string) => {
    const color = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(light)?.[1];
    if (color === undefined) throw new Error(`src/styles/tokens.css : la couleur --${name} manque.`);
    return color;
  };
  return Object.fromEntries(NAMES.map((name) => [name, colorOf(name)])) as Record<(typeof NAMES)[number], string>;
})();
