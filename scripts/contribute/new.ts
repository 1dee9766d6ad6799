// Makes a testimony of a document: `npm run nouveau -- entretien.docx` (.odt and .txt too). What is missing or wrong is
// said in French, and a copy to complete is left beside the document.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { NotAText, readDocument } from '../../src/contribute/read-document.ts';
import { readText, writeText } from '../../src/contribute/read-text.ts';
import { propose, type Proposal } from '../../src/contribute/propose.ts';
import { question } from '../../src/contribute/questions.ts';
import { writeProblem } from '../../src/check/problem.ts';
import { openProject } from './workshop.ts';

const SAID = { missing: 'Il manque', error: 'À corriger', warning: 'À vérifier', note: 'Arrangé' } as const;

/** What there is to say of a testimony, a line each. */
const explain = ({ remarks, problems }: Proposal): string[] => [
  ...remarks.map((r) => `${SAID[r.severity]} – ${question(r.key).label} : ${r.message}`),
  ...problems.map(writeProblem),
];

const next = (id: string, path: string, repository: string | undefined) => `
Pour le voir dans le site :
  npm start
Pour le proposer (ou, sans commande, avec GitHub Desktop) :
  git switch -c temoignage-${id}
  git add ${path}
  git commit -m "contenu(temoignages): ${id}"
  git push -u origin temoignage-${id}
Puis ouvrez la pull request sur ${repository ?? 'la page du dépôt'}.`;

/** The exit status: 0 when the testimony is there, 1 when something is missing, 2 when there is nothing to read. */
async function main(root: string, path: string | undefined): Promise<number> {
  if (path === undefined) {
    console.error('Donnez un document : npm run nouveau -- entretien.docx (ou .odt, ou .txt)');
    return 2;
  }
  let text: string;
  try {
    text = readDocument(await readFile(path));
  } catch (error) {
    if (error instanceof NotAText) console.error(`« ${path} » ${error.message}.`);
    else console.error(`« ${path} » ne s’ouvre pas : vérifiez son nom. Il se cherche depuis ${root}.`);
    return 2;
  }
  const workshop = await openProject(root);
  const answers = readText(text);
  const proposal = propose(answers, workshop);
  for (const line of explain(proposal)) console.log(line);
  const { file } = proposal;
  if (file) {
    await mkdir(join(root, dirname(file.path)), { recursive: true });
    await writeFile(join(root, file.path), file.text, { flag: 'wx' });
    const repository = workshop.content.site.find((r) => r.id === 'depot')?.valeur;
    console.log(`Écrit : ${file.path}\n${next(file.id, file.path, repository)}`);
    return 0;
  }
  const name = basename(path, extname(path)).replace(/-a-completer(?:-\d+)?$/, '');
  let copy = '';
  for (let n = 1; copy === '' || existsSync(copy); n++)
    copy = join(dirname(path), `${name}-a-completer${n > 1 ? `-${n}` : ''}.txt`);
  await writeFile(copy, writeText(answers), { flag: 'wx' });
  console.log(`\nRien n’a été ajouté. Complétez « ${copy} », puis lancez :\n  npm run nouveau -- "${copy}"`);
  return 1;
}

if (import.meta.main) process.exitCode = await main(process.cwd(), process.argv[2]);
