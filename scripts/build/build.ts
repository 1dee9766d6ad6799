// Builds the site into dist/: `npm run build`. Astro draws the pages while the content is checked, then while the search
// index is made of it. All stands beside dist/ until it is whole: a build that fails leaves the site as it was.
// With `-- --tout`, builds even when nothing has changed.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { adresses } from '../../src/render/base-path.ts';
import { empreinteDesSources, estInchange, MEMOIRE, noter } from './unchanged.ts';
import { dessinerPages, type Pages } from './pages.ts';
import { seconds } from './seconds.ts';

const DIST = 'dist';
const HEBERGEMENT = 'dist-hebergement';
/** Where the pages are drawn, and where all else is made: Astro empties its folder at its own time. */
const CHANTIER = { pages: 'dist-pages', reste: 'dist-reste' };
/** A finished build leaves these. */
const TRACES = [DIST, join(HEBERGEMENT, 'nginx-serveur.conf'), MEMOIRE];

let astro: Pages | undefined;

async function construire(): Promise<number> {
  const debut = performance.now();
  const racine = process.cwd();
  const { base } = adresses(process.env);
  const deja = !process.argv.includes('--tout') && TRACES.every((nom) => existsSync(join(racine, nom)));
  // Where nothing was built, Astro starts before the sources are read, and the rest of the program with them.
  if (!deja) astro = dessinerPages(CHANTIER.pages);
  const sources = empreinteDesSources(racine, process.env);
  const inchange = deja && (await estInchange(racine, DIST, sources));
  if (!inchange) astro ??= dessinerPages(CHANTIER.pages);
  const { verifier } = await import('../check/content.ts');
  const { statut, contenu } = await verifier(racine);
  if (statut !== 0 || !contenu) {
    await astro?.abandonner();
    return statut;
  }
  if (!astro) {
    console.log(
      `Rien n’a changé depuis la dernière construction : ${DIST}/ est à jour (${seconds(debut)}). Pour tout refaire : npm run build -- --tout`,
    );
    return 0;
  }
  console.log(`Contenu lu et contrôlé en ${seconds(debut)}.`);
  const { assembler, faireLeReste } = await import('./assemble.ts');
  const [pages, reste] = await Promise.allSettled([astro.finish(), faireLeReste(contenu, CHANTIER.reste)]);
  if (pages.status === 'rejected') throw pages.reason;
  if (reste.status === 'rejected') throw reste.reason;
  await assembler(CHANTIER, reste.value, { dist: DIST, hebergement: HEBERGEMENT, base });
  await noter(racine, DIST, sources);
  console.log(`Le site est dans ${DIST}/ (${seconds(debut)}).`);
  return 0;
}

try {
  process.exitCode = await construire();
} catch (erreur) {
  await astro?.abandonner();
  console.error(erreur instanceof Error ? erreur.message : String(erreur));
  process.exitCode = 1;
} finally {
  for (const dossier of Object.values(CHANTIER)) await rm(dossier, { recursive: true, force: true });
}
