// Turns the body of an issue made by the form « Proposer un témoignage » into a file and a comment.
//
//   node scripts/contribute/read-form.ts --corps message.md --sortie dossier [--reserves noms.txt]
//
// In the folder: `commentaire.md`, and when the testimony is complete `temoignage.mdx`, `id.txt` (the name of the file)
// and `titre.txt` (for the commit and the pull request).
// `--reserves` lists, one a line, the file names of proposals that are not published yet.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeComment } from '../../src/contribute/comment.ts';
import { safeTitle } from '../../src/contribute/inert.ts';
import { readIssue } from '../../src/contribute/read-issue.ts';
import { propose } from '../../src/contribute/propose.ts';
import { option, openProject } from './workshop.ts';

const corps = option('corps');
const output = option('sortie');
const reserved = option('reserves');
if (corps === undefined || output === undefined) {
  console.error('Écrivez : node scripts/contribute/read-form.ts --corps message.md --sortie dossier');
  process.exit(2);
}
const noms =
  reserved === undefined
    ? []
    : (await readFile(reserved, 'utf8'))
        .split('\n')
        .map((n) => n.trim())
        .filter(Boolean);
const workshop = await openProject(process.cwd(), noms);
const { answers, doubles } = readIssue(await readFile(corps, 'utf8'));
const proposition = propose(answers, workshop);
await mkdir(output, { recursive: true });
await writeFile(join(output, 'commentaire.md'), writeComment(proposition, { answers, lists: workshop.lists, doubles }));
const { fichier, fields } = proposition;
if (fichier) {
  await writeFile(join(output, 'temoignage.mdx'), fichier.texte);
  await writeFile(join(output, 'id.txt'), fichier.id);
  await writeFile(join(output, 'titre.txt'), safeTitle(fields.titre ?? ''));
}
console.log(fichier ? `Témoignage prêt : ${fichier.chemin}` : 'Témoignage incomplet : voyez commentaire.md');
