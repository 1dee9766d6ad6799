// Turns the body of an issue made by the form « Proposer un témoignage » into a file and a comment.
//
//   node scripts/contribute/read-form.ts --corps message.md --sortie dossier [--reserves noms.txt]
//
// In the folder: `commentaire.md`, and when the testimony is complete `temoignage.mdx`, `id.txt` (the name of the file)
// and `titre.txt` (for the commit and the pull request).
// `--reserves` lists, one a line, the file names of proposals that are not published yet.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeComment } from '../../src/contribute/comment.ts';
import { safeTitle } from '../../src/contribute/inert.ts';
import { readIssue } from '../../src/contribute/read-issue.ts';
import { propose } from '../../src/contribute/propose.ts';
import { openProject } from './workshop.ts';

const text = { type: 'string' } as const;
const {
  corps: body,
  sortie: output,
  reserves: reserved,
} = parseArgs({
  strict: false,
  options: { corps: text, sortie: text, reserves: text },
}).values;
if (typeof body !== 'string' || typeof output !== 'string') {
  console.error('Écrivez : node scripts/contribute/read-form.ts --corps message.md --sortie dossier');
  process.exit(2);
}
const names = typeof reserved !== 'string' ? [] : (await readFile(reserved, 'utf8')).split('\n').filter(Boolean);
const workshop = await openProject(process.cwd(), names);
const { answers, doubles } = readIssue(await readFile(body, 'utf8'));
const proposal = propose(answers, workshop);
await mkdir(output, { recursive: true });
const write = (name: string, text: string) => writeFile(join(output, name), text);
await write('commentaire.md', writeComment(proposal, { answers, lists: workshop.lists, doubles }));
const { file, fields } = proposal;
if (file) {
  await write('temoignage.mdx', file.text);
  await write('id.txt', file.id);
  await write('titre.txt', safeTitle(fields.titre ?? ''));
}
console.log(file ? `Témoignage prêt : ${file.path}` : 'Témoignage incomplet : voyez commentaire.md');
