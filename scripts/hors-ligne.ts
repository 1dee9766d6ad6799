// Packs the built site for reading without a network: `node scripts/hors-ligne.ts [dist]`, after the index.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { choisir, rangDe } from '../src/domain/donnees/paquet.ts';

const compresser = promisify(gzip);
const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
};
const TEXTES = new Set(['html', 'js', 'css', 'json', 'svg']);

interface Garde {
  adresse: string;
  t: string;
  /** Text, its stylesheet taken out; or bytes. */
  c?: string;
  b?: string;
}

const ABSENTE =
  '<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page non gardée – Repères</title><h1>Cette page n’est pas gardée hors connexion</h1><p>Elle sera là dès que le réseau reviendra. Le guide, ses leviers, ses témoignages et sa recherche restent ouverts : revenez à la page d’avant.</p></html>';

/** Reads what the packet may hold, each page without the stylesheet that all share. */
async function lire(dist: string): Promise<{ style: string; fichiers: Garde[] }> {
  const noms = (await readdir(dist, { recursive: true, withFileTypes: true }))
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name));
  let style = '';
  const fichiers: Garde[] = [];
  for (const nom of noms.sort()) {
    const adresse = `/${relative(dist, nom).split(sep).join('/')}`.replace(/index\.html$/, '');
    if (rangDe(adresse) === undefined) continue;
    const fin = nom.split('.').at(-1) ?? '';
    const t = TYPES[fin] ?? 'application/octet-stream';
    if (!TEXTES.has(fin)) fichiers.push({ adresse, t, b: (await readFile(nom)).toString('base64') });
    else {
      const texte = await readFile(nom, 'utf8');
      style ||= fin === 'html' ? (/<style>[\s\S]*?<\/style>/.exec(texte)?.[0] ?? '') : '';
      fichiers.push({ adresse, t, c: style === '' ? texte : texte.replace(style, () => '\u0000') });
    }
  }
  return { style, fichiers };
}

const empaqueter = (style: string, fichiers: readonly Garde[]) =>
  compresser(
    JSON.stringify({
      style,
      fichiers: {
        ...Object.fromEntries(fichiers.map(({ adresse, ...reste }) => [adresse, reste])),
        '/hors-connexion-absente': { t: TYPES.html, c: ABSENTE },
      },
    }),
    { level: 9 },
  );

/** Writes the packet and says what it weighs. The same site gives the same bytes. */
export async function garder(dist: string): Promise<{ octets: number; pages: number }> {
  const { style, fichiers } = await lire(dist);
  const choix = await choisir(fichiers, async (c) => (await empaqueter(style, c)).length);
  const paquet = await empaqueter(style, choix);
  const pages = choix.filter((f) => f.t === TYPES.html).length;
  const version = createHash('sha256').update(paquet).digest('hex').slice(0, 16);
  await mkdir(join(dist, 'hors-connexion'), { recursive: true });
  await writeFile(join(dist, 'hors-connexion/paquet.bin'), paquet);
  await writeFile(
    join(dist, 'hors-connexion/manifeste.json'),
    JSON.stringify({ version, octets: paquet.length, pages }),
  );
  return { octets: paquet.length, pages };
}

if (process.argv[1] === import.meta.filename) {
  const { octets, pages } = await garder(process.argv[2] ?? 'dist');
  console.log(`Hors connexion : ${pages} pages, ${(octets / 1e6).toFixed(2).replace('.', ',')} Mo.`);
}
