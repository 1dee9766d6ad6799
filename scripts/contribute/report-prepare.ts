// Finds what there is to report on a pull request: what it adds, where it will be read, which searches find it.
// Facts only: `scripts/contribute/report.ts` puts them into words.
//
//   node scripts/contribute/report-prepare.ts --changements liste.txt --sortie rapport.json [--dist dist]
//
// The list is that of `git diff --name-status`. Without `--dist`, or if the site was not built, no search is tried.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { route } from '../../src/model/routes.ts';
import { lireChangements, preparerRapport, recherchesProbables } from '../../src/contribute/report/prepare.ts';
import type { Recherche } from '../../src/contribute/report/write.ts';
import { joinContent } from '../../src/model/repertoire.ts';
import { checkContent } from '../../src/check/content.ts';
import { readFiles } from '../../src/load/files.ts';
import { option } from './workshop.ts';
import { openBrowser } from '../measure/browser.ts';
import { demander } from '../measure/search-eval.ts';
import { serveSite } from '../build/server.ts';

/** How many new voices are searched for: a pull request that changes hundreds is not read voice by voice. */
const MAX_ESSAIS = 10;

const liste = option('changements');
const sortie = option('sortie');
const dist = option('dist');
if (liste === undefined || sortie === undefined) {
  console.error('Écrivez : node scripts/contribute/report-prepare.ts --changements liste.txt --sortie rapport.json');
  process.exit(2);
}
const { contenu, problemes } = checkContent(await readFiles(process.cwd()));
const site = joinContent(contenu);
const changements = lireChangements(await readFile(liste, 'utf8'));

async function chercher(dossier: string): Promise<Map<string, Recherche[]>> {
  const nouveaux = site.temoignages
    .filter((t) => changements.some((c) => c.genre !== 'D' && c.path === `content/temoignages/${t.id}.mdx`))
    .slice(0, MAX_ESSAIS);
  const trouvees = new Map<string, Recherche[]>();
  if (nouveaux.length === 0) return trouvees;
  const serveur = await serveSite(dossier, 0);
  const navigateur = await openBrowser();
  try {
    const adresse = `http://localhost:${(serveur.address() as { port: number }).port}`;
    const page = await navigateur.newPage();
    for (const t of nouveaux) {
      const recherches: Recherche[] = [];
      for (const q of recherchesProbables(t, site)) {
        const resultats = await demander(page, adresse, q);
        const rang = resultats.findIndex((r) => r.split('#')[0] === route.temoignage(t.id)) + 1;
        recherches.push({ q, ...(rang > 0 && { rang }) });
      }
      trouvees.set(t.id, recherches);
    }
  } finally {
    await navigateur.close();
    serveur.close();
  }
  return trouvees;
}

const construit = dist !== undefined && existsSync(`${dist}/recherche/index.html`);
await writeFile(
  sortie,
  JSON.stringify(
    preparerRapport({ changements, site, problemes, ...(construit && { recherches: await chercher(dist) }) }),
  ),
);
console.log(`Rapport écrit : ${sortie}`);
