import { joinContent } from '../../src/model/repertoire.ts';
import { readSiteAddress } from '../../src/render/base-path.ts';
import type { Content } from '../../src/schema/collections.ts';
import { buildSearchIndex } from '../../src/search/index/build.ts';
import { join } from 'node:path';
import { addHeaders } from './headers.ts';
import type { Drawn } from './integration.ts';
import { addOfflineCopy } from './offline.ts';
import { addShareImages } from './share-images.ts';
import { seconds } from './seconds.ts';

/** Adds to the pages that Astro drew in `dist` all that is made of them or of the same content. */
export async function addToSite(content: Content, dist: string, drawn: readonly Drawn[]): Promise<void> {
  const start = performance.now();
  const site = joinContent(content);
  const records = await buildSearchIndex(site, content.pages, join(dist, 'recherche-index'));
  console.log(`Recherche : ${records} fiches indexées en ${seconds(start)}.`);
  await addShareImages(site, dist);
  const { base } = readSiteAddress(process.env);
  await addOfflineCopy(dist, drawn, base);
  await addHeaders(dist, `${dist.replace(/[\\/]$/, '')}-hebergement`, base);
}
