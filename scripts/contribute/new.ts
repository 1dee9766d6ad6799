// Adds a testimony from the terminal: `npm run nouveau`, or `npm run nouveau -- --depuis fichier.txt`.
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { intro, log, note, outro } from '@clack/prompts';
import { decoderTexte } from '../../src/contribute/decode.ts';
import { ecrireTexte, lireTexte } from '../../src/contribute/read-text.ts';
import { proposer, type Proposition } from '../../src/contribute/propose.ts';
import { CLES, question, type Reponses } from '../../src/contribute/questions.ts';
import { restantes } from '../../src/contribute/validate.ts';
import { writeProblem } from '../../src/check/problem.ts';
import { option, preparer } from './workshop.ts';
import { interroger } from './new-questions.ts';
import { Interrompu, demander } from './terminal.ts';

const racine = process.cwd();
const depuis = option('depuis');
const chantier = await preparer(racine);
let reponses: Reponses = {};
if (depuis !== undefined) {
  try {
    reponses = lireTexte(decoderTexte(await readFile(depuis)));
  } catch {
    console.error(`Le fichier « ${depuis} » ne s’ouvre pas : vérifiez son nom. Il se cherche depuis ${racine}.`);
    process.exit(2);
  }
}

/** What can be said of a testimony in plain lines. */
function expliquer(p: Proposition): string[] {
  const signes = { manque: 'Il manque', erreur: 'À corriger', avertissement: 'À vérifier', note: 'Arrangé' } as const;
  return [
    ...p.remarques.map((r) => `${signes[r.gravite]} – ${question(r.cle).etiquette} : ${r.message}`),
    ...p.problemes.map(writeProblem),
  ];
}

async function ecrire(p: Proposition): Promise<void> {
  if (!p.fichier) return;
  await mkdir(join(racine, dirname(p.fichier.chemin)), { recursive: true });
  await writeFile(join(racine, p.fichier.chemin), p.fichier.texte, { flag: 'wx' });
}

const suite = (p: Proposition) => {
  const depot = chantier.contenu.site.find((r) => r.id === 'depot')?.valeur;
  const { id = '', chemin = '' } = p.fichier ?? {};
  return [
    'Pour le voir dans le site :',
    '  npm start',
    'Pour le proposer (ou, sans commande, avec GitHub Desktop) :',
    `  git switch -c temoignage-${id}`,
    `  git add ${chemin}`,
    `  git commit -m "contenu(temoignages): ${id}"`,
    `  git push -u origin temoignage-${id}`,
    `Puis ouvrez la pull request ${depot === undefined ? 'sur la page du dépôt' : `sur ${depot}`}.`,
  ].join('\n');
};

if (!process.stdin.isTTY && process.env.REPERES_TERMINAL !== '1') {
  const p = proposer(reponses, chantier);
  for (const phrase of expliquer(p)) console.log(phrase);
  await ecrire(p);
  console.log(
    p.fichier
      ? `Écrit : ${p.fichier.chemin}\n\n${suite(p)}`
      : 'Rien n’a été écrit : complétez le fichier, ou lancez la commande dans un terminal, elle posera les questions.',
  );
  process.exit(p.fichier ? 0 : 1);
}

intro('Un nouveau témoignage');
try {
  const deja = CLES.length - restantes(CLES, reponses, chantier).length;
  if (depuis !== undefined)
    log.info(`${deja} réponse${deja > 1 ? 's' : ''} trouvée${deja > 1 ? 's' : ''} dans ${depuis}.`);
  await interroger(reponses, chantier, depuis === undefined ? CLES : restantes(CLES, reponses, chantier));
  const p = proposer(reponses, chantier);
  const phrases = expliquer(p);
  if (phrases.length > 0) log.warn(phrases.join('\n'));
  if (!p.fichier) throw new Error('le témoignage n’est pas complet');
  note(p.fichier.texte, p.fichier.chemin);
  if (!(await demander.oui('Écrire ce fichier ?'))) throw new Interrompu();
  await ecrire(p);
  log.success(`Écrit et contrôlé : ${p.fichier.chemin}`);
  note(suite(p), 'Et maintenant');
  outro('Merci !');
} catch (erreur) {
  // A folder of its own: an older draft is not lost, nor anybody else's.
  const brouillon = join(await mkdtemp(join(tmpdir(), 'temoignage-')), 'brouillon.txt');
  await writeFile(brouillon, ecrireTexte(reponses));
  if (!(erreur instanceof Interrompu)) log.error(erreur instanceof Error ? erreur.message : String(erreur));
  outro(
    `Rien n’a été ajouté. Vos réponses sont gardées ; pour reprendre :\n   npm run nouveau -- --depuis ${brouillon}`,
  );
  process.exitCode = 1;
}
