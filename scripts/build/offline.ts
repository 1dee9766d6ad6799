// Packs the built site for reading without a network: `node scripts/build/offline.ts [dist]`, after the index.
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { createGzip, gzip } from 'node:zlib';
import { PAGE_COMPLETE } from './headers.ts';
import { adresses, withBase } from '../../src/render/base-path.ts';
import { choisir, MAX_OCTETS, rangDe } from '../../src/publish/offline/packet.ts';

const compresser = promisify(gzip);
const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  webp: 'image/webp',
};
const TEXTES = new Set(['html', 'js', 'css', 'json', 'svg']);

interface Garde {
  t: string;
  /** Text, its stylesheets taken out; or bytes. */
  c?: string;
  b?: string;
}
interface Fichier {
  adresse: string;
  nom: string;
}

const absente = (base: string) =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page non gardée – Repères</title><h1>Cette page n’est pas gardée hors connexion</h1><p>Elle sera là dès que le réseau reviendra. Le guide, ses leviers, ses témoignages et sa recherche restent ouverts.</p><p><a href="${withBase('/', base)}">Accueil</a>, <a href="${withBase('/guide/', base)}">le guide</a>, <a href="${withBase('/recherche/', base)}">la recherche</a></p></html>`;

/** What the packet may hold. */
async function lister(dist: string): Promise<Fichier[]> {
  return (await readdir(dist, { recursive: true, withFileTypes: true }))
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name))
    .map((nom) => ({ nom, adresse: `/${relative(dist, nom).split(sep).join('/')}`.replace(/index\.html$/, '') }))
    .filter(({ adresse }) => rangDe(adresse) !== undefined)
    .sort((a, b) => (a.adresse < b.adresse ? -1 : 1));
}

/** Reads one file as the packet holds it: in a page, the rank of each stylesheet stands for it. */
async function lire(nom: string, styles: readonly string[]): Promise<Garde> {
  const fin = nom.split('.').at(-1) ?? '';
  const t = TYPES[fin] ?? 'application/octet-stream';
  if (!TEXTES.has(fin)) return { t, b: (await readFile(nom)).toString('base64') };
  const texte = await readFile(nom, 'utf8');
  return { t, c: styles.reduce((c, style, rang) => c.replace(style, () => `\u0000${rang};`), texte) };
}

/** For what surrounds the files: the stylesheets, the page that stands for the missing ones. */
const RESERVE = 50_000;
/** Files weighed together: the scale answers from another thread, and waiting for each costs more than the weighing. */
const PAR_PESEE = 50;

/** What is compressed already does not shrink any more. */
const COMPRESSES = /\.(?:pf_index|pf_meta|webp|woff2)$/;
const poidsCertain = (fichiers: readonly Fichier[]): number =>
  fichiers.filter(({ nom }) => COMPRESSES.test(nom)).reduce((octets, { nom }) => octets + statSync(nom).size, 0);

/** A scale: compresses what it is given, keeps only its weight, and stops reading at the first byte too many. */
function creerBalance(styles: readonly string[], max: number) {
  const flux = createGzip({ level: 9 });
  let octets = 0;
  flux.on('data', (morceau: Buffer) => (octets += morceau.length));
  return {
    peser: async (fichiers: readonly Fichier[]) => {
      // The index of thousands of voices is too much by itself: it is not even read.
      const certain = poidsCertain(fichiers);
      if (certain > max) return certain;
      for (let debut = 0; debut < fichiers.length && octets <= max; debut += PAR_PESEE) {
        const ajoutes = fichiers.slice(debut, debut + PAR_PESEE);
        const gardes = await Promise.all(ajoutes.map(async ({ adresse, nom }) => [adresse, await lire(nom, styles)]));
        await new Promise<void>((ecrit) => flux.write(JSON.stringify(gardes), () => ecrit()));
      }
      await new Promise<void>((vide) => flux.flush(() => vide()));
      return octets;
    },
    fermer: () => flux.destroy(),
  };
}

async function empaqueter(styles: readonly string[], choix: readonly Fichier[]): Promise<Buffer> {
  const fichiers: Record<string, Garde> = Object.fromEntries(
    await Promise.all(choix.map(async ({ adresse, nom }) => [adresse, await lire(nom, styles)] as const)),
  );
  fichiers['/hors-connexion-absente'] = { t: TYPES.html ?? '', c: absente(adresses(process.env).base) };
  return compresser(JSON.stringify({ styles, fichiers }), { level: 9 });
}

/** Writes the packet and says what it weighs. The same site gives the same bytes. */
export async function garder(dist: string): Promise<void> {
  const complete = await readFile(join(dist, PAGE_COMPLETE), 'utf8');
  const styles = [...complete.matchAll(/<style>[\s\S]*?<\/style>/g)].map(([style]) => style);
  const balance = creerBalance(styles, MAX_OCTETS);
  const choix = await choisir(await lister(dist), balance.peser, MAX_OCTETS - RESERVE);
  balance.fermer();
  const paquet = await empaqueter(styles, choix);
  if (paquet.length > MAX_OCTETS) throw new Error(`Le paquet hors connexion pèse ${paquet.length} octets.`);
  const pages = choix.filter(({ nom }) => nom.endsWith('.html')).length;
  const version = createHash('sha256').update(paquet).digest('hex').slice(0, 16);
  await mkdir(join(dist, 'hors-connexion'), { recursive: true });
  await writeFile(join(dist, 'hors-connexion/paquet.bin'), paquet);
  await writeFile(
    join(dist, 'hors-connexion/manifeste.json'),
    JSON.stringify({ version, octets: paquet.length, pages }),
  );
  console.log(`Hors connexion : ${pages} pages, ${(paquet.length / 1e6).toFixed(2).replace('.', ',')} Mo.`);
}

if (import.meta.main) await garder(process.argv[2] ?? 'dist');
