// Writes the issue form from the closed lists: `npm run generer`. A test fails when the two disagree.
import { writeFile } from 'node:fs/promises';
import { writeIssueForm } from '../../src/contribute/issue-form.ts';
import { openProject } from './workshop.ts';

export const ISSUE_FORM = '.github/ISSUE_TEMPLATE/temoignage.yml';

if (import.meta.main) {
  const { lists } = await openProject(process.cwd());
  await writeFile(ISSUE_FORM, writeIssueForm(lists));
  console.log(`${ISSUE_FORM} est à jour.`);
}
