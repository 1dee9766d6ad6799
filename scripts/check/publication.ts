// Before publishing: fails while something that only RTES can supply is missing (`content/site.yaml`).
import { missingForPublication } from '../../src/check/publication.ts';
import { checkContent } from '../../src/check/content.ts';
import { readFiles } from '../../src/load/files.ts';

const { content, problems } = checkContent(await readFiles(process.cwd()));
const missing = missingForPublication(content.site, problems);
for (const line of missing) console.log(line);
console.log(
  missing.length === 0
    ? 'Tout est renseigné.'
    : `${missing.length} renseignement${missing.length > 1 ? 's' : ''} à compléter.`,
);
process.exitCode = missing.length === 0 ? 0 : 1;
