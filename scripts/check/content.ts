// Checks the content: `npm run verifier`. Exit status 1 when there is an error, 0 with warnings only.
import { writeProblem, summarize } from '../../src/check/problem.ts';
import { checkContent } from '../../src/check/content.ts';
import { readFiles } from '../../src/load/files.ts';
import type { Content } from '../../src/schema/collections.ts';

/** Checks the content under `racine` and says what it finds. `statut` is the command's; no content when nothing could be read. */
export async function verifier(racine: string): Promise<{ statut: 0 | 1 | 2; contenu?: Content }> {
  try {
    const fichiers = await readFiles(racine);
    // A day more: it is tomorrow already somewhere in France.
    const demain = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const { problemes, contenu } = checkContent(fichiers, demain);
    process.stdout.write([...problemes.map(writeProblem), summarize(problemes, fichiers.length), ''].join('\n'));
    return { statut: problemes.some((p) => p.gravite === 'erreur') ? 1 : 0, contenu };
  } catch (erreur) {
    const { code, message } = erreur as NodeJS.ErrnoException;
    const dossier = `${racine}/content`;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      console.error(`${dossier} : dossier introuvable : lancez « npm run verifier » depuis la racine du projet.`);
    else console.error(`La vérification s’est arrêtée : ${code ?? message} : signalez ce défaut de l’outil.`);
    return { statut: 2 };
  }
}

if (import.meta.main) {
  // A reader that closes early (`| head`) is no mistake.
  process.stdout.on('error', () => process.exit());
  process.exitCode = (await verifier(process.argv[2] ?? process.cwd())).statut;
}
