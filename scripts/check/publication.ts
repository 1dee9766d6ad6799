// Before publishing: fails while something that only RTES can supply is missing (`content/site.yaml`).
import { missingForPublication } from '../../src/check/publication.ts';
import { checkContent } from '../../src/check/content.ts';
import { readFiles } from '../../src/load/files.ts';

const { content, problems } = checkContent(await readFiles(process.cwd()));
const manques = missingForPublication(content.site, problems);
for (const manque of manques) console.log(manque);
console.log(
  manques.length === 0
    ? 'Tout est renseigné.'
    : `${manques.length} renseignement${manques.length > 1 ? 's' : ''} à compléter.`,
);
process.exitCode = manques.length === 0 ? 0 : 1;
