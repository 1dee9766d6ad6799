// Writes the issue form from the closed lists: `npm run generer`. A test fails when the two disagree.
import { writeFile } from 'node:fs/promises';
import { ecrireFormulaire } from '../../src/contribute/issue-form.ts';
import { preparer } from './workshop.ts';

export const FORMULAIRE = '.github/ISSUE_TEMPLATE/temoignage.yml';

if (import.meta.main) {
  const { listes } = await preparer(process.cwd());
  await writeFile(FORMULAIRE, ecrireFormulaire(listes));
  console.log(`${FORMULAIRE} est à jour.`);
}
