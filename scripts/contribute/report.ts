// Puts into words the report that `scripts/contribute/report-prepare.ts` made: `node scripts/contribute/report.ts rapport.json > rapport.md`.
// The facts may come from a run that is not trusted: they are checked, then shown without effect. Needs no package,
// so that the step that publishes installs nothing.
import { readFileSync, statSync } from 'node:fs';
import { writeReport } from '../../src/contribute/report/write.ts';
import { readReport } from '../../src/contribute/report/read.ts';

const MAX_BYTES = 500_000;
const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Écrivez : node scripts/contribute/report.ts rapport.json');
  process.exit(2);
}
if (statSync(file).size > MAX_BYTES) {
  console.error('Rapport refusé : trop long');
  process.exit(1);
}
try {
  process.stdout.write(writeReport(readReport(readFileSync(file, 'utf8'))));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
