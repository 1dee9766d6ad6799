// Packs the built site for reading without a network (public/sw.js opens it).
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { FOLDERS, OFFLINE_BYTES } from '../../src/model/routes.ts';
import { withBase } from '../../src/render/base-path.ts';
import type { Drawn } from './integration.ts';

const compress = promisify(gzip);
/** No page shrinks more than this: what is heavier can be left out without being read. */
const MOST_SHRUNK = 30;
const TEXT: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const BINARY: Record<string, string> = { '.woff2': 'font/woff2', '.wasm': 'application/wasm', '.webp': 'image/webp' };

const missingPage = (base: string) =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page non gardée – Repères</title><h1>Cette page n’est pas gardée hors connexion</h1><p>Elle sera là dès que le réseau reviendra. Le guide, ses leviers, ses témoignages et sa recherche restent ouverts.</p><p><a href="${withBase('/', base)}">Accueil</a>, <a href="${withBase('/guide/', base)}">le guide</a>, <a href="${withBase('/recherche/', base)}">la recherche</a></p></html>`;

/** What the packet may hold beside what the routes drew. */
function inFolders(dist: string): Drawn[] {
  const wanted = Object.entries(FOLDERS).filter(([, place]) => place.offline !== undefined);
  return wanted.flatMap(([folder, place]) =>
    globSync(folder.endsWith('/') ? `${folder}*.*` : folder, { cwd: dist })
      .filter((name) => extname(name) !== '.txt')
      .map((name) => ({ file: join(dist, name), address: `/${name.split(sep).join('/')}`, place })),
  );
}

/** Files in one packet; the stylesheets that pages repeat are said once, and named in them by their rank. */
function pack(files: readonly Drawn[], base: string): Promise<Buffer> {
  const styles = new Map<string, number>();
  const packed = files.map(({ address, file }) => {
    const end = extname(file);
    const type = TEXT[end];
    if (type === undefined)
      return [address, { type: BINARY[end] ?? 'application/octet-stream', base64: readFileSync(file, 'base64') }];
    const text = readFileSync(file, 'utf8').replace(/<style>[\s\S]*?<\/style>/g, (style) => {
      styles.set(style, styles.get(style) ?? styles.size);
      return `\0${styles.get(style)};`;
    });
    return [address, { type, text }];
  });
  const missing = { type: TEXT['.html'], text: missingPage(base) };
  const whole = { styles: [...styles.keys()], files: Object.fromEntries(packed) as object, missing };
  return compress(JSON.stringify(whole), { level: 9 });
}

/**
 * Packs files, most wanted first, as long as they fit: whole ranks are left out from the end, so that no page of a kind
 * is there while its neighbour is not.
 */
export async function packUpTo(files: readonly Drawn[], base: string, max: number) {
  const rankOf = ({ place }: Drawn) => place.offline ?? Infinity;
  const sorted = files
    .filter((f) => rankOf(f) < Infinity)
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.address < b.address ? -1 : 1));
  let fits = { chosen: [] as Drawn[], packet: await pack([], base) };
  for (const rank of new Set(sorted.map(rankOf))) {
    const chosen = sorted.filter((f) => rankOf(f) <= rank);
    if (chosen.reduce((sum, { file }) => sum + statSync(file).size, 0) > max * MOST_SHRUNK) break;
    const packet = await pack(chosen, base);
    if (packet.length > max) break;
    fits = { chosen, packet };
  }
  return fits;
}

/**
 * Writes the packet, and what the browser needs to know of it: its digest, which is its name too, so that a packet and
 * what is said of it are never of two publications. The same site gives the same bytes.
 */
export async function addOfflineCopy(dist: string, drawn: readonly Drawn[], base: string): Promise<void> {
  const { chosen, packet } = await packUpTo([...drawn, ...inFolders(dist)], base, OFFLINE_BYTES);
  const digest = createHash('sha256').update(packet).digest('hex');
  const pages = chosen.filter(({ file }) => file.endsWith('.html')).length;
  const folder = join(dist, 'hors-connexion');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${digest}.bin`), packet);
  await writeFile(join(folder, 'manifeste.json'), JSON.stringify({ digest, bytes: packet.length, pages }));
  console.log(`Hors connexion : ${pages} pages, ${(packet.length / 1e6).toFixed(2).replace('.', ',')} Mo.`);
}
