// Says the problems of the content as annotations of a pull request, each on its line.
//
//   node scripts/check/annotate.ts [--changements liste.txt]
//
// With the list of changed files (`git diff --name-status`), a page that goes without a word at its address is one.
import { readFile } from 'node:fs/promises';
import { writeAnnotation } from '../../src/contribute/annotations.ts';
import { readChanges, silentWithdrawals } from '../../src/contribute/report/prepare.ts';
import { checkContent } from '../../src/check/content.ts';
import { fileProblem, summarize } from '../../src/check/problem.ts';
import { readFiles } from '../../src/load/files.ts';
import { option } from '../contribute/workshop.ts';

const fichiers = await readFiles(process.cwd());
const { contenu, problemes } = checkContent(fichiers);
const liste = option('changements');
const muets = liste === undefined ? [] : silentWithdrawals(readChanges(await readFile(liste, 'utf8')), contenu);
const tous = [
  ...problemes,
  ...muets.map((fichier) => ({
    ...fileProblem(
      'content/redirections.yaml',
      `${fichier} est retiré, et son adresse ne mène plus nulle part`,
      'ajoutez-y une ligne pour lui',
    ),
  })),
];
for (const probleme of tous) console.log(writeAnnotation(probleme));
console.log(summarize(tous, fichiers.length));
process.exitCode = tous.some((p) => p.gravite === 'erreur') ? 1 : 0;
