// Before publishing: fails while something that only RTES can supply is missing (`content/site.yaml`).
import { manquesDePublication } from '../../src/check/publication.ts';
import { verifierContenu } from '../../src/check/content.ts';
import { lireFichiers } from '../../src/load/files.ts';

const { contenu, problemes } = verifierContenu(await lireFichiers(process.cwd()));
const manques = manquesDePublication(contenu.site, problemes);
for (const manque of manques) console.log(manque);
console.log(
  manques.length === 0
    ? 'Tout est renseigné.'
    : `${manques.length} renseignement${manques.length > 1 ? 's' : ''} à compléter.`,
);
process.exitCode = manques.length === 0 ? 0 : 1;
