// Checks the content: `npm run verifier`. Exit status 1 when there is an error, 0 with warnings only. With --annotations,
// each problem is said on its line of a pull request.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { checkContent } from '../../src/check/content.ts';
import { sortProblems, summarize, writeAnnotation, writeProblem, type Problem } from '../../src/check/problem.ts';
import { checkPublicFiles } from '../../src/check/public-files.ts';
import type { ContentFile } from '../../src/check/files.ts';
import { readLock } from '../../src/load/address-lock.ts';
import { readFiles } from '../../src/load/files.ts';
import type { Content } from '../../src/schema/collections.ts';

/** All that the check finds under `root`: here, in a proposal and before a build, the same. Files already read may be given. */
export async function checkProject(
  root: string,
  given?: readonly ContentFile[],
): Promise<{ content: Content; problems: Problem[]; files: number }> {
  const files = given ?? (await readFiles(root));
  const { problems, content } = checkContent(files, { published: readLock(root) });
  return {
    content,
    problems: sortProblems([...problems, ...checkPublicFiles(publicFiles(root))]),
    files: files.length,
  };
}

function publicFiles(root: string): string[] {
  const folder = join(root, 'public');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** Checks the content under `root` and says what it finds. `status` is the command's; no content when nothing could be read. */
export async function reportOnContent(
  root: string,
  write = writeProblem,
): Promise<{ status: 0 | 1 | 2; content?: Content }> {
  try {
    const { problems, content, files } = await checkProject(root);
    process.stdout.write([...problems.map(write), summarize(problems, files), ''].join('\n'));
    return { status: problems.some((p) => p.severity === 'error') ? 1 : 0, content };
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
  const [root = process.cwd()] = process.argv.slice(2).filter((word) => word !== '--annotations');
  const write = process.argv.includes('--annotations') ? writeAnnotation : writeProblem;
  process.exitCode = (await reportOnContent(root, write)).status;
}
