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
import { modele, MODELE, TAILLE } from './share-template.ts';

export const CACHE = 'node_modules/.cache/reperes-partage';

const lire = createRequire(import.meta.url);
const police = (paquet: string, graisse: number) =>
  readFile(lire.resolve(`@fontsource/${paquet}/files/${paquet}-latin-${graisse}-normal.woff`));
async function polices() {
  const [voix, voixForte, texte, texteFort] = await Promise.all([
    police('source-serif-4', 400),
    police('source-serif-4', 600),
    police('public-sans', 400),
    police('public-sans', 600),
  ]);
  return [
    { name: 'Voix', data: voix, weight: 400 as const },
    { name: 'Voix', data: voixForte, weight: 600 as const },
    { name: 'Texte', data: texte, weight: 400 as const },
    { name: 'Texte', data: texteFort, weight: 600 as const },
  ];
}

const existe = (chemin: string) =>
  stat(chemin).then(
    () => true,
    () => false,
  );

/** Draws one image, or takes it from the cache when what it says and how it is drawn have not changed. */
export async function dessiner(
  { file: _place, ...dit }: Card,
  fonts: Awaited<ReturnType<typeof polices>>,
  cache = CACHE,
): Promise<{ fichier: string; neuve: boolean }> {
  const fichier = join(
    cache,
    `${createHash('sha256')
      .update(JSON.stringify([MODELE, dit]))
      .digest('hex')
      .slice(0, 32)}.png`,
  );
  if (await existe(fichier)) return { fichier, neuve: false };
  const svg = await satori(modele(dit, fr) as Parameters<typeof satori>[0], {
    width: TAILLE.largeur,
    height: TAILLE.hauteur,
    fonts,
  });
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  await mkdir(cache, { recursive: true });
  // Written aside, then moved: a stopped run leaves no half image in the cache.
  await writeFile(`${fichier}.${process.pid}`, image.asPng());
  await rename(`${fichier}.${process.pid}`, fichier);
  return { fichier, neuve: true };
}

/** Draws all images into the cache: for each, its place in the site and where it was drawn. */
export async function dessinerTout(site: Site): Promise<{ nom: string; fichier: string; neuve: boolean }[]> {
  const fonts = await polices();
  const images = [];
  for (const card of allCards(site)) images.push({ nom: card.file, ...(await dessiner(card, fonts)) });
  return images;
}

/** Puts the images in their place in the built site. */
export async function poser(images: Awaited<ReturnType<typeof dessinerTout>>, dist: string): Promise<void> {
  for (const { nom, fichier } of images) {
    const vers = join(dist, 'partage', nom);
    await mkdir(dirname(vers), { recursive: true });
    await copyFile(fichier, vers);
  }
  const neuves = images.filter((i) => i.neuve).length;
  console.log(`Images de partage : ${images.length}, dont ${neuves} dessinée${neuves > 1 ? 's' : ''}.`);
}

if (import.meta.main) {
  if (process.env.SANS_IMAGES === '1') console.log('Images de partage : laissées de côté (SANS_IMAGES=1).');
  else await poser(await dessinerTout(await readRepertoire(process.cwd())), process.argv[2] ?? 'dist');
}
