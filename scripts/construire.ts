// Builds the site into dist/: `npm run build`. Astro draws the pages while the content is checked, then while the search
// index is made of it. All stands beside dist/ until it is whole: a build that fails leaves the site as it was.
// With `-- --tout`, builds even when nothing has changed.
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { documents } from '../src/domain/recherche/documents.ts';
import { relier } from '../src/domain/repertoire.ts';
import { adresses } from '../src/render/adresses.ts';
import type { Contenu } from '../src/schema/collections.ts';
import { ecrireEntetes } from './entetes.ts';
import { garder } from './hors-ligne.ts';
import { ecrireHorsPages, fusionner } from './hors-pages.ts';
import { dessinerTout, poser, SANS_IMAGES } from './images.ts';
import { empreinteDesSources, estInchange, noter } from './inchange.ts';
import { indexer } from './indexer.ts';
import { dessinerPages } from './pages.ts';
import { verifier } from './verifier.ts';

const DIST = 'dist';
const HEBERGEMENT = 'dist-hebergement';
/** Where the pages are drawn, and where all else is made: Astro empties its folder at its own time. */
const CHANTIER = { pages: 'dist-pages', reste: 'dist-reste' };

const secondes = (depuis: number) => `${((performance.now() - depuis) / 1000).toFixed(1).replace('.', ',')} s`;

/** Makes what needs no page: the search index, the frames, the parts of the data, the pictures to share. */
async function faireLeReste(contenu: Contenu) {
  const debut = performance.now();
  const site = relier(contenu);
  const fiches = documents(site, contenu.pages);
  await rm(CHANTIER.reste, { recursive: true, force: true });
  await indexer(fiches, site, join(CHANTIER.reste, 'recherche-index'));
  console.log(`Recherche : ${fiches.length} fiches indexées en ${secondes(debut)}.`);
  const nombre = ecrireHorsPages(site, CHANTIER.reste, process.env);
  console.log(`À intégrer et à télécharger : ${nombre} fichiers.`);
  return SANS_IMAGES ? undefined : dessinerTout(site);
}

async function construire(): Promise<number> {
  const debut = performance.now();
  const racine = process.cwd();
  const { base } = adresses(process.env);
  const sources = empreinteDesSources(racine, process.env);
  const entier = existsSync(join(HEBERGEMENT, 'nginx-serveur.conf'));
  const inchange = entier && !process.argv.includes('--tout') && (await estInchange(racine, DIST, sources));
  const astro = inchange ? undefined : dessinerPages(CHANTIER.pages);
  const { statut, contenu } = await verifier(racine);
  if (statut !== 0 || !contenu) {
    await astro?.abandonner();
    return statut;
  }
  if (!astro) {
    console.log(
      `Rien n’a changé depuis la dernière construction : ${DIST}/ est à jour (${secondes(debut)}). Pour tout refaire : npm run build -- --tout`,
    );
    return 0;
  }
  console.log(`Contenu lu et contrôlé en ${secondes(debut)}.`);
  const [pages, reste] = await Promise.allSettled([astro.finir(), faireLeReste(contenu)]);
  if (pages.status === 'rejected') throw pages.reason;
  if (reste.status === 'rejected') throw reste.reason;
  await fusionner(CHANTIER.reste, CHANTIER.pages);
  if (reste.value) await poser(reste.value, CHANTIER.pages);
  else console.log('Images de partage : laissées de côté (SANS_IMAGES=1).');
  const { octets, pages: gardees } = await garder(CHANTIER.pages);
  console.log(`Hors connexion : ${gardees} pages, ${(octets / 1e6).toFixed(2).replace('.', ',')} Mo.`);
  await ecrireEntetes(CHANTIER.pages, HEBERGEMENT, base);
  await rm(DIST, { recursive: true, force: true });
  await rename(CHANTIER.pages, DIST);
  await noter(racine, DIST, sources);
  console.log(`Le site est dans ${DIST}/ (${secondes(debut)}).`);
  return 0;
}

try {
  process.exitCode = await construire();
} catch (erreur) {
  console.error(erreur instanceof Error ? erreur.message : String(erreur));
  process.exitCode = 1;
} finally {
  for (const dossier of Object.values(CHANTIER)) await rm(dossier, { recursive: true, force: true });
}
