// Puts into words the report that `scripts/contribute/report-prepare.ts` made: `node scripts/contribute/report.ts rapport.json > rapport.md`.
// The facts may come from a run that is not trusted: they are checked, then shown without effect. Needs no package,
// so that the step that publishes installs nothing.
import { readFileSync, statSync } from 'node:fs';
import { writeReport } from '../../src/contribute/report/write.ts';
import { readReport } from '../../src/contribute/report/read.ts';

const MAX_OCTETS = 500_000;
const [fichier] = process.argv.slice(2);
if (fichier === undefined) {
  console.error('Écrivez : node scripts/contribute/report.ts rapport.json');
  process.exit(2);
}
if (statSync(fichier).size > MAX_OCTETS) {
  console.error('Rapport refusé : trop long');
  process.exit(1);
}
try {
  process.stdout.write(writeReport(readReport(readFileSync(fichier, 'utf8'))));
} catch (erreur) {
  console.error(erreur instanceof Error ? erreur.message : erreur);
  process.exitCode = 1;
}
