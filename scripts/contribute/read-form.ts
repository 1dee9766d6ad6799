// Turns the body of an issue made by the form « Proposer un témoignage » into a file and a comment.
//
//   node scripts/contribute/read-form.ts --corps message.md --sortie dossier [--reserves noms.txt]
//
// In the folder: `commentaire.md`, and when the testimony is complete `temoignage.mdx`, `id.txt` (the name of the file)
// and `titre.txt` (for the commit and the pull request).
// `--reserves` lists, one a line, the file names of proposals that are not published yet.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ecrireCommentaire } from '../../src/contribute/comment.ts';
import { titreSur } from '../../src/contribute/inert.ts';
import { lireIssue } from '../../src/contribute/read-issue.ts';
import { proposer } from '../../src/contribute/propose.ts';
import { option, preparer } from './workshop.ts';

const corps = option('corps');
const sortie = option('sortie');
const reserves = option('reserves');
if (corps === undefined || sortie === undefined) {
  console.error('Écrivez : node scripts/contribute/read-form.ts --corps message.md --sortie dossier');
  process.exit(2);
}
const noms =
  reserves === undefined
    ? []
    : (await readFile(reserves, 'utf8'))
        .split('\n')
        .map((n) => n.trim())
        .filter(Boolean);
const chantier = await preparer(process.cwd(), noms);
const { reponses, doubles } = lireIssue(await readFile(corps, 'utf8'));
const proposition = proposer(reponses, chantier);
await mkdir(sortie, { recursive: true });
await writeFile(
  join(sortie, 'commentaire.md'),
  ecrireCommentaire(proposition, { reponses, listes: chantier.listes, doubles }),
);
const { fichier, champs } = proposition;
if (fichier) {
  await writeFile(join(sortie, 'temoignage.mdx'), fichier.texte);
  await writeFile(join(sortie, 'id.txt'), fichier.id);
  await writeFile(join(sortie, 'titre.txt'), titreSur(champs.titre ?? ''));
}
console.log(fichier ? `Témoignage prêt : ${fichier.chemin}` : 'Témoignage incomplet : voyez commentaire.md');
