// Builds made-up content of several sizes, ours and a bare Astro, MDX and Pagefind site in turn, and prints what each
// costs: `npm run bench`, `npm run bench -- 100 1000`, `npm run bench -- --passes=3 1000`, `npm run bench -- --dev`.
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMANDES, preparer, type Ateliers } from './bench/workshops.ts';
import { mesurerDev } from './bench/dev.ts';
import { peser } from './bench/weight.ts';
import { enchainer } from './bench/process.ts';
import { chercher } from './bench/first-search.ts';
import { tableauDesMesures, tableauDesRapports, type Mesure } from './bench/table.ts';
import { openBrowser } from './browser.ts';

const TAILLES = [100, 1000, 10_000];
const SITES = ['nous', 'nu'] as const;
const racine = join(import.meta.dirname, '..');

const options = process.argv.slice(2);
const passes = Number(options.find((o) => o.startsWith('--passes='))?.split('=')[1] ?? 1);
const tailles = options.filter((o) => !o.startsWith('--')).map(Number);
if (!Number.isInteger(passes) || passes < 1 || tailles.some((n) => !Number.isInteger(n) || n < 1)) {
  console.error('Écrivez par exemple : npm run bench -- 100 1000, ou npm run bench -- --passes=3 1000');
  process.exit(2);
}

/** Puts what a build left out of the way. Not deleted: the system spares the places of files deleted just before. */
async function ecarter(atelier: string): Promise<void> {
  const rebut = await mkdtemp(join(atelier, 'rebut-'));
  for (const nom of ['dist', 'dist-hebergement', '.astro', 'node_modules/.astro', 'node_modules/.cache'])
    if (existsSync(join(atelier, nom))) await rename(join(atelier, nom), join(rebut, nom.replaceAll('/', '-')));
}

/** One size: the two sites built in turn, as many times as asked, then weighed and searched. */
async function mesurerTaille(n: number, dossier: string): Promise<Mesure[]> {
  const ateliers: Ateliers = await preparer(racine, dossier, n);
  const couts = { nous: [], nu: [] } as Record<keyof Ateliers, Mesure['aFroid']>;
  const journal = (site: string) => join(dossier, `${site}.log`);
  for (let passe = 0; passe < passes; passe++)
    for (const site of SITES) {
      await ecarter(ateliers[site]);
      couts[site].push(await enchainer(COMMANDES[site], ateliers[site], journal(site)));
    }
  const inchange = await enchainer(COMMANDES.nous, ateliers.nous, journal('nous'));
  const navigateur = await openBrowser();
  try {
    const mesures: Mesure[] = [];
    for (const site of SITES)
      mesures.push({
        n,
        site,
        aFroid: couts[site],
        ...(site === 'nous' && { inchange }),
        poids: peser(join(ateliers[site], 'dist')),
        recherche: await chercher(navigateur, ateliers[site], site),
      });
    return mesures;
  } finally {
    await navigateur.close();
  }
}

async function mesurerTout(): Promise<void> {
  const mesures: Mesure[] = [];
  for (const n of tailles.length > 0 ? tailles : TAILLES) {
    const dossier = await mkdtemp(join(tmpdir(), 'reperes-bench-'));
    try {
      const celles = await mesurerTaille(n, dossier);
      mesures.push(...celles);
      const charge = loadavg()[0]?.toFixed(1).replace('.', ',') ?? '?';
      // Shown at once: the largest size takes its time.
      console.log(`${n} témoignages inventés (charge de l’ordinateur : ${charge})\n\n${tableauDesMesures(celles)}\n`);
    } finally {
      await rm(dossier, { recursive: true, force: true });
    }
  }
  console.log(`
Node ${process.version}, ${availableParallelism()} processeurs (${cpus()[0]?.model ?? 'inconnus'}), ${passes} passe(s).
« nu » : Astro, MDX et Pagefind seuls, sur le même contenu. Images de partage à part. Mémoire : du plus gros processus, puis de tous ensemble.

${tableauDesMesures(mesures)}

${tableauDesRapports(mesures)}`);
}

if (options.includes('--dev')) await mesurerDev(racine);
else await mesurerTout();
