// Draws the share images of the built site: `npm run images`, after `astro build`. An image already drawn is taken from the cache.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import satori from 'satori';
import { allCards, type Card } from '../../src/publish/share/card.ts';
import type { Site } from '../../src/model/repertoire.ts';
import { readRepertoire } from '../../src/load/read-content.ts';
import { fr } from '../../src/render/typography.ts';
import { drawTemplate, TEMPLATE, SIZE } from './share-template.ts';

export const CACHE = 'node_modules/.cache/reperes-partage';

const require = createRequire(import.meta.url);
const fontFile = (family: string, weight: number) =>
  readFile(require.resolve(`@fontsource/${family}/files/${family}-latin-${weight}-normal.woff`));
async function loadFonts() {
  const [serif, serifBold, texte, sansBold] = await Promise.all([
    fontFile('source-serif-4', 400),
    fontFile('source-serif-4', 600),
    fontFile('public-sans', 400),
    fontFile('public-sans', 600),
  ]);
  return [
    { name: 'Voix', data: serif, weight: 400 as const },
    { name: 'Voix', data: serifBold, weight: 600 as const },
    { name: 'Texte', data: texte, weight: 400 as const },
    { name: 'Texte', data: sansBold, weight: 600 as const },
  ];
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
): Promise<{ fichier: string; fresh: boolean }> {
  const fichier = join(
    cache,
    `${createHash('sha256')
      .update(JSON.stringify([TEMPLATE, words]))
      .digest('hex')
      .slice(0, 32)}.png`,
  );
  if (await exists(fichier)) return { fichier, fresh: false };
  const svg = await satori(drawTemplate(words, fr) as Parameters<typeof satori>[0], {
    width: SIZE.width,
    height: SIZE.height,
    fonts,
  });
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  await mkdir(cache, { recursive: true });
  // Written aside, then moved: a stopped run leaves no half image in the cache.
  await writeFile(`${fichier}.${process.pid}`, image.asPng());
  await rename(`${fichier}.${process.pid}`, fichier);
  return { fichier, fresh: true };
}

/** Draws all images into the cache: for each, its place in the site and where it was drawn. */
export async function drawAll(site: Site): Promise<{ nom: string; fichier: string; fresh: boolean }[]> {
  const fonts = await loadFonts();
  const images = [];
  for (const card of allCards(site)) images.push({ nom: card.file, ...(await drawCard(card, fonts)) });
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
