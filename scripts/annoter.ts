// Says the problems of the content as annotations of a pull request, each on its line.
//
//   node scripts/annoter.ts [--changements liste.txt]
//
// With the list of changed files (`git diff --name-status`), a page that goes without a word at its address is one.
import { readFile } from 'node:fs/promises';
import { ecrireAnnotation } from '../src/domain/proposition/annotations.ts';
import { lireChangements, retraitsMuets } from '../src/domain/proposition/apercu.ts';
import { verifierContenu } from '../src/domain/verification/ensemble.ts';
import { problemeDeFichier, resumer } from '../src/domain/verification/probleme.ts';
import { lireFichiers } from '../src/load/fichiers.ts';
import { option } from './chantier.ts';

const fichiers = await lireFichiers(process.cwd());
const { contenu, problemes } = verifierContenu(fichiers);
const liste = option('changements');
const muets = liste === undefined ? [] : retraitsMuets(lireChangements(await readFile(liste, 'utf8')), contenu);
const tous = [
  ...problemes,
  ...muets.map((fichier) => ({
    ...problemeDeFichier(
      'content/redirections.yaml',
      `${fichier} est retiré, et son adresse ne mène plus nulle part`,
      'ajoutez-y une ligne pour lui',
    ),
  })),
];
for (const probleme of tous) console.log(ecrireAnnotation(probleme));
console.log(resumer(tous, fichiers.length));
process.exitCode = tous.some((p) => p.gravite === 'erreur') ? 1 : 0;
