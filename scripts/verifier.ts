// Checks the content: `npm run verifier`. Exit status 1 when there is an error, 0 with warnings only.
import { ecrireProbleme, resumer } from '../src/domain/verification/probleme.ts';
import { verifierContenu } from '../src/domain/verification/ensemble.ts';
import { lireFichiers } from '../src/load/fichiers.ts';

const racine = process.argv[2] ?? process.cwd();
// A reader that closes early (`| head`) is no mistake.
process.stdout.on('error', () => process.exit());

try {
  const fichiers = await lireFichiers(racine);
  const { problemes } = verifierContenu(fichiers);
  process.exitCode = problemes.some((p) => p.gravite === 'erreur') ? 1 : 0;
  process.stdout.write([...problemes.map(ecrireProbleme), resumer(problemes, fichiers.length), ''].join('\n'));
} catch (erreur) {
  const { code, message } = erreur as NodeJS.ErrnoException;
  const dossier = `${racine}/content`;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    console.error(`${dossier} : dossier introuvable : lancez « npm run verifier » depuis la racine du projet.`);
  else console.error(`La vérification s’est arrêtée : ${code ?? message} : signalez ce défaut de l’outil.`);
  process.exitCode = 2;
}
