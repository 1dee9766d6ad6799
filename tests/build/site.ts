import { readFileSync } from 'node:fs';
import { checkContent } from '../../src/check/content.ts';
import { readFiles } from '../../src/load/files.ts';
import { readPages, readAddresses } from './pages.ts';

/** The built site, read once for a file of tests: where it is published, its pages, its files, the content it is made of. */
export const SITE = 'https://reperes.example';
export const all = readPages('dist');
/** Without the frames for other sites and the editor: these have tests of their own. */
export const pages = all.filter(({ address }) => !/^\/(?:integrer\/(?:temoignages|regions)|admin)\//.test(address));
export const addresses = readAddresses('dist');
export const { content } = checkContent(await readFiles(process.cwd()));

export const read = (name: string) => readFileSync(`dist/${name}`, 'utf8');
export const data = <T>(name: string): T => JSON.parse(read(`donnees/${name}`)) as T;

/** The HTML of a page. Throws when the site has none at this address. */
export function page(address: string): string {
  const found = all.find((p) => p.address === address);
  if (!found) throw new Error(`${address} n’est pas dans dist/`);
  return found.html;
}

/** Whether an absolute address is one of the site's. */
export const leads = (url: string): boolean => {
  const { pathname } = new URL(url);
  return addresses.has(pathname) || addresses.has(`${pathname}index.html`);
};
