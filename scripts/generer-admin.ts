// Writes the configuration of the editor from the schemas and the closed lists: `npm run generer`. A test fails
// when the two disagree.
import { writeFile } from 'node:fs/promises';
import { ecrireConfiguration } from '../admin/configuration.ts';
import { preparer } from './chantier.ts';

export const CONFIGURATION = 'admin/public/config.yml';

if (import.meta.main) {
  const { contenu, listes } = await preparer(process.cwd());
  await writeFile(CONFIGURATION, ecrireConfiguration(contenu, listes));
  console.log(`${CONFIGURATION} est à jour.`);
}
