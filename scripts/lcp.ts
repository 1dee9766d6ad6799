// Compares the time to the largest paint (LCP) of our pages with that of a bare Astro site of the same content, in
// the same run: `npm run bench:lcp`, after `npm run build`. Slow mobile line and a processor four times slower, as
// Lighthouse simulates them, with our total blocking time; each page from an empty cache, ours and the bare one in turn.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { mediane } from '../src/domain/premiere-vue.ts';
import { ouvrirNavigateur } from './navigateur.ts';
import { fichierPour, typeDe } from './serveur.ts';

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

/** Builds the bare site of `bench/nu` with the real content, and says where it stands. */
async function construireNu(): Promise<string> {
  const dossier = await mkdtemp(join(tmpdir(), 'reperes-nu-'));
  await cp('bench/nu', dossier, { recursive: true });
  await cp('content', join(dossier, 'content'), { recursive: true });
  await symlink(resolve('node_modules'), join(dossier, 'node_modules'), 'junction');
  await promisify(execFile)(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: dossier,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    maxBuffer: 64 * 1024 * 1024,
  });
  return dossier;
}

/** Serves a folder as a good host does: compressed beforehand. */
function servirCompresse(racine: string): Promise<Server> {
  const faits = new Map<string, Promise<Buffer>>();
  const serveur = createServer((requete, reponse) => {
    const fichier = fichierPour(resolve(racine), requete.url ?? '/') ?? '';
    const type = typeDe(fichier);
    const texte = /^text|json|xml|svg/.test(type);
    const fait = faits.get(fichier) ?? readFile(fichier).then((brut) => (texte ? brotliCompressSync(brut) : brut));
    faits.set(fichier, fait);
    fait.then(
      (corps) =>
        reponse.writeHead(200, { 'Content-Type': type, ...(texte && { 'Content-Encoding': 'br' }) }).end(corps),
      () => reponse.writeHead(404).end(),
    );
  });
  return new Promise((pret) => serveur.listen(0, '127.0.0.1', () => pret(serveur)));
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
const dossier = await construireNu();
const serveurs = await Promise.all([servirCompresse('dist'), servirCompresse(join(dossier, 'dist'))]);
const [nous, nu] = serveurs.map((s) => `http://127.0.0.1:${(s.address() as AddressInfo).port}`);
const navigateur = await ouvrirNavigateur();
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
    const [a, b] = [mesures.nous, mesures.nu].map((m) => mediane(m.map(({ ms }) => ms))) as [number, number];
    lignes.push({
      page: nom,
      élément: mesures.nous[0]?.quoi,
      'nous (ms)': Math.round(a),
      'nu (ms)': Math.round(b),
      rapport: Math.round((100 * a) / b) / 100,
      'TBT (ms)': Math.round(mediane(mesures.nous.map(({ blocage }) => blocage))),
      tenu: a <= PLAFOND * b ? 'oui' : 'non',
    });
  }
  console.table(lignes);
  console.log(`Médianes de ${FOIS} passages, ligne mobile lente, processeur quatre fois plus lent.`);
  if (lignes.some((l) => l.tenu === 'non')) process.exitCode = 1;
} finally {
  await navigateur.close();
  for (const serveur of serveurs) serveur.close();
  await rm(dossier, { recursive: true, force: true });
}
