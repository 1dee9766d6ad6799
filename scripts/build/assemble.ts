// What a build does beside Astro, and how all is put together.
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSearchIndex } from '../../src/search/index/build.ts';
import { joinContent } from '../../src/model/repertoire.ts';
import type { Content } from '../../src/schema/collections.ts';
import { ecrireEntetes } from './headers.ts';
import { garder } from './offline.ts';
import { ecrireHorsPages, fusionner } from './off-pages.ts';
import { seconds } from './seconds.ts';

/** Puts the images to share in their place in the built site. */
type Poser = (dist: string) => Promise<void>;

async function dessinerImages(site: ReturnType<typeof joinContent>): Promise<Poser> {
  if (process.env.SANS_IMAGES === '1')
    return async () => console.log('Images de partage : laissées de côté (SANS_IMAGES=1).');
  const { dessinerTout, poser } = await import('./share-images.ts');
  const images = await dessinerTout(site);
  return (dist) => poser(images, dist);
}

/** Makes into `dossier` what needs no page: the search index, the frames, the parts of the data. Then the images. */
export async function faireLeReste(contenu: Content, dossier: string): Promise<Poser> {
  const debut = performance.now();
  const site = joinContent(contenu);
  await rm(dossier, { recursive: true, force: true });
  const fiches = await buildSearchIndex(site, contenu.pages, join(dossier, 'recherche-index'));
  console.log(`Recherche : ${fiches} fiches indexées en ${seconds(debut)}.`);
  const nombre = ecrireHorsPages(site, dossier, process.env);
  console.log(`À intégrer et à télécharger : ${nombre} fichiers.`);
  return dessinerImages(site);
}

/** Puts pages and rest together in `dist`, which it replaces at the last moment. */
export async function assembler(
  { pages, reste }: { pages: string; reste: string },
  poser: Poser,
  { dist, hebergement, base }: { dist: string; hebergement: string; base: string },
): Promise<void> {
  await fusionner(reste, pages);
  await poser(pages);
  await garder(pages);
  await ecrireEntetes(pages, hebergement, base);
  await rm(dist, { recursive: true, force: true });
  await rename(pages, dist);
}
