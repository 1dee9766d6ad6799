// Checks the content: `npm run verifier`. Exit status 1 when there is an error, 0 with warnings only.
import { writeProblem, summarize } from '../../src/check/problem.ts';
import { checkContent } from '../../src/check/content.ts';
import { readFiles } from '../../src/load/files.ts';
import type { Content } from '../../src/schema/collections.ts';

/** Checks the content under `root` and says what it finds. `status` is the command's; no content when nothing could be read. */
export async function reportOnContent(root: string): Promise<{ status: 0 | 1 | 2; content?: Content }> {
  try {
    const files = await readFiles(root);
    // A day more: it is tomorrow already somewhere in France.
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const { problemes, contenu } = checkContent(files, tomorrow);
    process.stdout.write([...problemes.map(writeProblem), summarize(problemes, files.length), ''].join('\n'));
    return { status: problemes.some((p) => p.gravite === 'erreur') ? 1 : 0, content: contenu };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      console.error(`${root}/content : dossier introuvable : lancez « npm run verifier » depuis la racine du projet.`);
    else console.error(`La vérification s’est arrêtée : ${code ?? message} : signalez ce défaut de l’outil.`);
    return { status: 2 };
  }
}

if (import.meta.main) {
  // A reader that closes early (`| head`) is no mistake.
  process.stdout.on('error', () => process.exit());
  process.exitCode = (await reportOnContent(process.argv[2] ?? process.cwd())).status;
}
