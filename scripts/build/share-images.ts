// Draws the share images of the built site: `npm run images`, after `astro build`. An image already drawn is taken from the cache.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import satori from 'satori';
import { COLORS } from '../../src/publish/colors.ts';
import { allCards, type Card } from '../../src/publish/share/card.ts';
import type { Site } from '../../src/model/repertoire.ts';
import { readRepertoire } from '../../src/load/read-content.ts';
import { fr } from '../../src/render/typography.ts';
import { drawTemplate, TEMPLATE, SIZE } from './share-template.ts';

export const CACHE = 'node_modules/.cache/reperes-partage';

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

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Draws one image, or takes it from the cache when what it says and how it is drawn have not changed. */
export async function drawCard(
  { file: _place, ...words }: Card,
  fonts: Awaited<ReturnType<typeof loadFonts>>,
  cache = CACHE,
): Promise<{ fichier: string; fresh: boolean; missing: string }> {
  const fichier = join(
    cache,
    `${createHash('sha256')
      .update(JSON.stringify([TEMPLATE, COLORS, words]))
      .digest('hex')
      .slice(0, 32)}.png`,
  );
  if (await exists(fichier)) return { fichier, fresh: false, missing: '' };
  let missing = '';
  const svg = await satori(drawTemplate(words, fr) as Parameters<typeof satori>[0], {
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
  if (missing !== '') return { fichier, fresh: false, missing };
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  await mkdir(cache, { recursive: true });
  // Written aside, then moved: a stopped run leaves no half image in the cache.
  await writeFile(`${fichier}.${process.pid}`, image.asPng());
  await rename(`${fichier}.${process.pid}`, fichier);
  return { fichier, fresh: true, missing: '' };
}

/** An image with holes is worse than a build that says which letter it lacks. */
export const sayMissing = (file: string, letters: string): string =>
  `l’image de partage ${file} ne sait pas dessiner « ${[...new Set(letters)].join('')} » : écrivez-le en lettres latines, ou ajoutez une police à scripts/build/share-images.ts`;

/** Draws all images into the cache: for each, its place in the site and where it was drawn. */
export async function drawAll(site: Site): Promise<{ nom: string; fichier: string; fresh: boolean }[]> {
  const fonts = await loadFonts();
  const images = [];
  for (const card of allCards(site)) {
    const { missing, ...image } = await drawCard(card, fonts);
    if (missing !== '') throw new Error(sayMissing(card.file, missing));
    images.push({ nom: card.file, ...image });
  }
  return images;
}

/** Puts the images in their place in the built site. */
export async function placeImages(images: Awaited<ReturnType<typeof drawAll>>, dist: string): Promise<void> {
  for (const { nom, fichier } of images) {
    const to = join(dist, 'partage', nom);
    await mkdir(dirname(to), { recursive: true });
    await copyFile(fichier, to);
  }
  const fresh = images.filter((i) => i.fresh).length;
  console.log(`Images de partage : ${images.length}, dont ${fresh} dessinée${fresh > 1 ? 's' : ''}.`);
}

if (import.meta.main) {
  if (process.env.SANS_IMAGES === '1') console.log('Images de partage : laissées de côté (SANS_IMAGES=1).');
  else await placeImages(await drawAll(await readRepertoire(process.cwd())), process.argv[2] ?? 'dist');
}
