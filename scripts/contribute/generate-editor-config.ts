// Writes the configuration of the editor from the schemas and the closed lists: `npm run generer`. A test fails
// when the two disagree.
import { writeFile } from 'node:fs/promises';
import { ecrireConfiguration } from '../../src/contribute/editor/config.ts';
import { preparer } from './workshop.ts';

export const CONFIGURATION = 'src/contribute/editor/public/config.yml';

if (import.meta.main) {
  const { contenu, listes } = await preparer(process.cwd());
  await writeFile(CONFIGURATION, ecrireConfiguration(contenu, listes));
  console.log(`${CONFIGURATION} est à jour.`);
}
