import { joinContent, type Site } from '../model/repertoire.ts';
import { checkContent } from '../check/content.ts';
import type { Content } from '../schema/collections.ts';
import { readFiles } from './files.ts';

/** The whole content, read and joined without Astro: for scripts. Invalid entries are left out, `npm run verifier` says which. */
export async function readSite(root: string): Promise<{ site: Site; pages: Content['pages'] }> {
  const { content } = checkContent(await readFiles(root));
  return { site: joinContent(content), pages: content.pages };
}
