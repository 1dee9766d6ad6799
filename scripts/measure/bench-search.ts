// What the search weighs and how fast it answers, in a browser: `npm run bench:search`, after `npm run build`.
// `-- 10000` changes the number of made-up testimonies, `-- --detail` lists the heaviest files of each question.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { inventer } from './bench/search-invention.ts';
import { mesurer, QUESTIONS } from './bench/search-measure.ts';
import { serveCompressed } from './bench/server.ts';
import { median } from '../../src/model/median.ts';
import { indexRecords } from '../../src/search/index/build.ts';
import { documents } from '../../src/search/index/documents.ts';
import { LIMITES_RECHERCHE } from '../../src/search/query/limits.ts';
import { readSite } from '../../src/load/read-content.ts';
import { openBrowser } from './browser.ts';

const options = process.argv.slice(2);
const combien = Number(options.find((o) => /^\d+$/.test(o)) ?? 10_000);
const ko = (octets: number) => `${(octets / 1000).toFixed(1).replace('.', ',')} ko`;

/** Asks every question, prints a line for each, and says whether all stayed within the limits. */
async function mesurerTout(navigateur: Browser, racine: string, titre: string, limite: number): Promise<boolean> {
  const { adresse, envois, fermer } = await serveCompressed(racine);
  console.log(`\n${titre}`);
  const mesures = [];
  for (const question of QUESTIONS) {
    const m = await mesurer(navigateur, adresse, envois, question);
    mesures.push(m);
    console.log(
      `  ${ko(m.octets).padStart(8)}  ${String(m.requetes).padStart(2)} requêtes  première fois ${m.premiere.toFixed(0).padStart(4)} ms, ensuite ${median(m.durees).toFixed(0).padStart(3)} ms  ${question}`,
    );
    if (options.includes('--detail'))
      for (const [chemin, o] of m.detail.slice(0, 12)) console.log(`            ${ko(o).padStart(8)} ${chemin}`);
  }
  await fermer();
  const pire = Math.max(...mesures.map((m) => m.octets));
  const durees = mesures.flatMap((m) => m.durees);
  const milieu = median(durees);
  console.log(`  Poids : au plus ${ko(pire)} du champ aux premiers résultats (limite ${ko(limite)}).`);
  console.log(
    `  Réponse, index chargé, processeur 4 fois plus lent : médiane ${milieu.toFixed(0)} ms, au plus ${Math.max(...durees).toFixed(0)} ms (limite ${LIMITES_RECHERCHE.reponse} ms).`,
  );
  return pire <= limite && milieu <= LIMITES_RECHERCHE.reponse;
}

const navigateur = await openBrowser();
const copie = await mkdtemp(join(tmpdir(), 'bench-search-'));
try {
  const corpus = await mesurerTout(navigateur, 'dist', 'Le corpus, toutes natures comprises', LIMITES_RECHERCHE.corpus);
  const { site, pages } = await readSite(process.cwd());
  const vrais = documents(site, pages);
  for (const dossier of ['recherche', 'actions', '_astro', 'fonts'])
    await cp(join('dist', dossier), join(copie, dossier), { recursive: true });
  const debut = performance.now();
  const autres = vrais.filter((d) => d.fiche.type !== 'temoignages');
  await indexRecords([...inventer(vrais, combien), ...autres], site, join(copie, 'recherche-index'));
  const seconds = ((performance.now() - debut) / 1000).toFixed(0);
  const titre = `${combien} témoignages inventés, les autres natures comme elles sont (index écrit en ${seconds} s)`;
  const grand = await mesurerTout(navigateur, copie, titre, LIMITES_RECHERCHE.grand);
  if (!corpus || !grand) process.exitCode = 1;
} finally {
  await navigateur.close();
  await rm(copie, { recursive: true, force: true });
}
