// Checks the content: `npm run verifier`. Exit status 1 when there is an error, 0 with warnings only.
import { ecrireProbleme, resumer } from '../src/domain/verification/probleme.ts';
import { verifierContenu } from '../src/domain/verification/ensemble.ts';
import { lireFichiers } from '../src/load/fichiers.ts';

const racine = process.argv[2] ?? process.cwd();
try {
  const fichiers = await lireFichiers(racine);
  const { problemes } = verifierContenu(fichiers);
  for (const probleme of problemes) console.log(ecrireProbleme(probleme));
  console.log(resumer(problemes, fichiers.length));
  process.exitCode = problemes.some((p) => p.gravite === 'erreur') ? 1 : 0;
} catch (erreur) {
  console.error(`Le contenu n’a pas pu être lu : ${erreur instanceof Error ? erreur.message : String(erreur)}`);
  process.exitCode = 2;
}
