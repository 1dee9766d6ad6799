// Draws the share images of the built site. An image already drawn is taken from the cache.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import satori from 'satori';
import { COLORS } from '../../src/publish/colors.ts';
import { allCards, type ShareCard } from '../../src/publish/share/card.ts';
import type { Site } from '../../src/model/repertoire.ts';
import { drawTemplate, TEMPLATE, SIZE } from './share-template.ts';

const CACHE = 'node_modules/.cache/reperes-partage';

const require = createRequire(import.meta.url);
/** Each face, and the letters that it keeps in other files, which stand in where the first has none. */
export async function loadFonts() {
  const faces = [
    { name: 'Voix', family: 'source-serif-4', files: ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic'] },
    { name: 'Texte', family: 'public-sans', files: ['latin', 'latin-ext', 'vietnamese'] },
  ];
  const fonts = faces.flatMap(({ name, family, files }) =>
    files.flatMap((letters) =>
      ([400, 600] as const).map(async (weight) => ({
        name: letters === 'latin' ? name : `${name} ${letters}`,
        weight,
        data: await readFile(require.resolve(`@fontsource/${family}/files/${family}-${letters}-${weight}-normal.woff`)),
      })),
    ),
  );
  return Promise.all(fonts);
}

/** Draws one image, or takes it from the cache when what it says and how it is drawn have not changed. */
export async function drawCard(
  { file: _place, ...words }: ShareCard,
  fonts: Awaited<ReturnType<typeof loadFonts>>,
  cache = CACHE,
): Promise<{ path: string; fresh: boolean; missing: string }> {
  const path = join(
    cache,
    `${createHash('sha256')
      .update(JSON.stringify([TEMPLATE, COLORS, words]))
      .digest('hex')
      .slice(0, 32)}.png`,
  );
  if (existsSync(path)) return { path, fresh: false, missing: '' };
  let missing = '';
  const svg = await satori(drawTemplate(words) as Parameters<typeof satori>[0], {
    width: SIZE.width,
    height: SIZE.height,
    fonts,
    // Asked for what no font has: it is drawn as an empty box.
    loadAdditionalAsset: (_code, letters) => {
      missing += letters;
      return Promise.resolve([]);
    },
  });
  // Kept, an image with holes would pass at the next build.
  if (missing !== '') return { path, fresh: false, missing };
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  await mkdir(cache, { recursive: true });
  // Written aside, then moved: a stopped run leaves no half image in the cache.
  await writeFile(`${path}.${process.pid}`, image.asPng());
  await rename(`${path}.${process.pid}`, path);
  return { path, fresh: true, missing: '' };
}

/** An image with holes is worse than a build that says which letter it lacks. */
export const sayMissingLetters = (file: string, letters: string): string =>
  `l’image de partage ${file} ne sait pas dessiner « ${[...new Set(letters)].join('')} » : écrivez-le en lettres latines, ou ajoutez une police à scripts/build/share-images.ts`;

/** Draws the share images of the site and puts each in its place. Throws when a letter cannot be drawn. */
export async function addShareImages(site: Site, dist: string): Promise<void> {
  if (process.env.SANS_IMAGES === '1') {
    console.log('Images de partage : laissées de côté (SANS_IMAGES=1).');
    return;
  }
  const fonts = await loadFonts();
  const cards = allCards(site);
  let drawn = 0;
  for (const card of cards) {
    const { path, fresh, missing } = await drawCard(card, fonts);
    if (missing !== '') throw new Error(sayMissingLetters(card.file, missing));
    const to = join(dist, 'partage', card.file);
    await mkdir(dirname(to), { recursive: true });
    await copyFile(path, to);
    if (fresh) drawn++;
  }
  console.log(`Images de partage : ${cards.length}, dont ${drawn} dessinée${drawn > 1 ? 's' : ''}.`);
}
