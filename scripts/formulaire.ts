// Turns the body of an issue made by the form « Proposer un témoignage » into a file and a comment.
//
//   node scripts/formulaire.ts --corps message.md --sortie dossier [--reserves noms.txt]
//
// In the folder: `commentaire.md`, `proposition.json`, and `temoignage.mdx` when the testimony is complete.
// `--reserves` lists, one a line, the file names of proposals that are not published yet.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ecrireCommentaire, titreSur } from '../src/domain/proposition/commentaire.ts';
import { lireIssue } from '../src/domain/proposition/lecture-issue.ts';
import { proposer } from '../src/domain/proposition/proposer.ts';
import { option, preparer } from './chantier.ts';

const corps = option('corps');
const sortie = option('sortie');
const reserves = option('reserves');
if (corps === undefined || sortie === undefined) {
  console.error('Écrivez : node scripts/formulaire.ts --corps message.md --sortie dossier');
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
await writeFile(
  join(sortie, 'proposition.json'),
  JSON.stringify({ complet: fichier !== undefined, id: fichier?.id ?? '', titre: titreSur(champs.titre ?? '') }),
);
if (fichier) await writeFile(join(sortie, 'temoignage.mdx'), fichier.texte);
console.log(fichier ? `Témoignage prêt : ${fichier.chemin}` : 'Témoignage incomplet : voyez commentaire.md');
