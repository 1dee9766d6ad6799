// Writes the search index of a built site: `node scripts/build/search-index.ts [dist]`.
import { join } from 'node:path';
import { readSite } from '../../src/load/read-content.ts';
import { buildSearchIndex } from '../../src/search/index/build.ts';

const { site, pages } = await readSite(process.cwd());
const records = await buildSearchIndex(site, pages, join(process.argv[2] ?? 'dist', 'recherche-index'));
console.log(`Recherche : ${records} fiches indexées.`);
