// Compares the time to the largest paint (LCP) of our pages with that of a bare Astro site of the same content, in
// the same run: `npm run bench:lcp`, after `npm run build`. Slow mobile line and a processor four times slower, as
// Lighthouse simulates them, with our total blocking time; each page from an empty cache, ours and the bare one in turn.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { COMMANDES, preparer } from './bench/workshops.ts';
import { serveCompressed } from './bench/server.ts';
import { median } from '../../src/model/median.ts';
import { openBrowser } from './browser.ts';

const FOIS = Number(process.argv[2] ?? 9);
/** The ceiling: ours over the bare one. */
const PLAFOND = 1.1;
/** Lighthouse's slow 4G as the browser applies it: 150 ms × 3.75 a request, 1.6 Mbit/s × 0.9. */
const LIGNE = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
};
const PROCESSEUR = 4;

/** Our page, and the bare page of the same content; the bare site has no regions, its list of voices stands for them. */
const PAGES = [
  ['témoignage', '/temoignages/mougenot-investir-dans-l-ingenierie/', undefined],
  ['levier', '/leviers/cadres-contractuels/', undefined],
  ['section du guide', '/guide/1-3-concept/', undefined],
  ['région', '/regions/hauts-de-france/', '/page/1/'],
  ['accueil', '/', undefined],
] as const;

/** Builds the bare site of the real content, and says where it stands. */
async function construireNu(dossier: string): Promise<string> {
  const { nu } = await preparer(process.cwd(), dossier, 0);
  for (const [programme = '', ...options] of COMMANDES.nu)
    await promisify(execFile)(programme, options, {
      cwd: nu,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      maxBuffer: 64 * 1024 * 1024,
    });
  return nu;
}

interface Peinture {
  ms: number;
  quoi: string;
  /** Total blocking time: what tasks take beyond 50 ms, after the first paint. */
  blocage: number;
}

/** The largest paint of one page, from an empty cache. */
async function peindre(navigateur: Browser, adresse: string): Promise<Peinture> {
  const contexte = await navigateur.newContext({ viewport: { width: 412, height: 823 } });
  const page = await contexte.newPage();
  const client = await contexte.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', LIGNE);
  await client.send('Emulation.setCPUThrottlingRate', { rate: PROCESSEUR });
  const reponse = await page.goto(adresse, { waitUntil: 'load' });
  if (!reponse?.ok()) throw new Error(`${adresse} : ${reponse?.status() ?? 'aucune réponse'}`);
  const peinture = await page.evaluate(async () => {
    await document.fonts.ready;
    return new Promise<{ ms: number; quoi: string; blocage: number }>((fini) => {
      let derniere = { ms: 0, quoi: '' };
      let blocage = 0;
      const affiche = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
      new PerformanceObserver((liste) => {
        for (const e of liste.getEntries()) if (e.startTime >= affiche) blocage += Math.max(0, e.duration - 50);
      }).observe({ type: 'longtask', buffered: true });
      new PerformanceObserver((liste) => {
        for (const e of liste.getEntries() as (PerformanceEntry & { element?: Element })[])
          derniere = { ms: e.startTime, quoi: e.element?.tagName.toLowerCase() ?? '' };
      }).observe({ type: 'largest-contentful-paint', buffered: true });
      setTimeout(() => fini({ ...derniere, blocage }), 300);
    });
  });
  await contexte.close();
  return peinture;
}

if (!existsSync('dist/index.html')) {
  console.error('Le dossier dist/ est vide : lancez « npm run build » d’abord.');
  process.exit(2);
}
const dossier = await mkdtemp(join(tmpdir(), 'reperes-nu-'));
const nosPages = await serveCompressed('dist');
const pagesNues = await serveCompressed(join(await construireNu(dossier), 'dist'));
const [nous, nu] = [nosPages.adresse, pagesNues.adresse];
const navigateur = await openBrowser();
try {
  // The first page of a browser pays for its start.
  await peindre(navigateur, `${nous}/404.html`);
  const lignes = [];
  for (const [nom, page, autre = page] of PAGES) {
    const mesures: { nous: Peinture[]; nu: Peinture[] } = { nous: [], nu: [] };
    for (let i = 0; i < FOIS; i++) {
      mesures.nous.push(await peindre(navigateur, `${nous}${page}`));
      mesures.nu.push(await peindre(navigateur, `${nu}${autre}`));
    }
    const [a, b] = [mesures.nous, mesures.nu].map((m) => median(m.map(({ ms }) => ms))) as [number, number];
    lignes.push({
      page: nom,
      élément: mesures.nous[0]?.quoi,
      'nous (ms)': Math.round(a),
      'nu (ms)': Math.round(b),
      rapport: Math.round((100 * a) / b) / 100,
      'TBT (ms)': Math.round(median(mesures.nous.map(({ blocage }) => blocage))),
      tenu: a <= PLAFOND * b ? 'oui' : 'non',
    });
  }
  console.table(lignes);
  console.log(`Médianes de ${FOIS} passages, ligne mobile lente, processeur quatre fois plus lent.`);
  if (lignes.some((l) => l.tenu === 'non')) process.exitCode = 1;
} finally {
  await navigateur.close();
  await Promise.all([nosPages.fermer(), pagesNues.fermer()]);
  await rm(dossier, { recursive: true, force: true });
}
