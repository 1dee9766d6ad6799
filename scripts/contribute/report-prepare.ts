// Finds what there is to report on a pull request: what it adds, where it will be read, which searches find it.
// Facts only: `scripts/contribute/report.ts` puts them into words.
//
//   node scripts/contribute/report-prepare.ts --changements liste.txt --sortie rapport.json [--dist dist]
//
// The list is that of `git diff --name-status`. Without `--dist`, or if the site was not built, no search is tried.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { route } from '../../src/model/routes.ts';
import { readChanges, prepareReport, likelySearches } from '../../src/contribute/report/prepare.ts';
import type { TriedSearch } from '../../src/contribute/report/write.ts';
import { joinContent } from '../../src/model/repertoire.ts';
import { checkContent } from '../../src/check/content.ts';
import { readFiles } from '../../src/load/files.ts';
import { openSearch } from '../measure/search-eval.ts';

/** How many new voices are searched for: a pull request that changes hundreds is not read voice by voice. */
const MAX_TRIED = 10;

const text = { type: 'string' } as const;
const {
  changements: list,
  sortie: output,
  dist,
} = parseArgs({
  strict: false,
  options: { changements: text, sortie: text, dist: text },
}).values;
if (typeof list !== 'string' || typeof output !== 'string') {
  console.error('Écrivez : node scripts/contribute/report-prepare.ts --changements liste.txt --sortie rapport.json');
  process.exit(2);
}
const { content, problems } = checkContent(await readFiles(process.cwd()));
const site = joinContent(content);
const changes = readChanges(await readFile(list, 'utf8'));

async function searchFor(folder: string): Promise<Map<string, TriedSearch[]>> {
  const added = site.temoignages
    .filter((t) => changes.some((c) => c.status !== 'D' && c.path === `content/temoignages/${t.id}.mdx`))
    .slice(0, MAX_TRIED);
  const found = new Map<string, TriedSearch[]>();
  if (added.length === 0) return found;
  const search = await openSearch(resolve(folder));
  for (const t of added) {
    const searches: TriedSearch[] = [];
    for (const q of likelySearches(t, site)) {
      const results = await search.ask(q);
      const rank = results.findIndex((r) => r.split('#')[0] === route.temoignage(t.id)) + 1;
      searches.push({ q, ...(rank > 0 && { rank }) });
    }
    found.set(t.id, searches);
  }
  search.close();
  return found;
}

const built = typeof dist === 'string' && existsSync(`${dist}/recherche/index.html`);
await writeFile(
  output,
  JSON.stringify(prepareReport({ changes, site, problems, ...(built && { searches: await searchFor(dist) }) })),
);
console.log(`Rapport écrit : ${output}`);
