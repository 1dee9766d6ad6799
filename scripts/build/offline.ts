// Packs the built site for reading without a network (public/sw.js opens it).
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { createGzip, gzip } from 'node:zlib';
import { FOLDERS } from '../../src/model/routes.ts';
import { choose, MAX_BYTES, type Candidate } from '../../src/publish/offline/packet.ts';
import { withBase } from '../../src/render/base-path.ts';

const compress = promisify(gzip);
const TEXT: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const BINARY: Record<string, string> = { '.woff2': 'font/woff2', '.wasm': 'application/wasm', '.webp': 'image/webp' };

/** A file as the packet holds it: its type, and its text or its bytes. */
interface Packed {
  type: string;
  text?: string;
  base64?: string;
}

const missingPage = (base: string) =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page non gardée – Repères</title><h1>Cette page n’est pas gardée hors connexion</h1><p>Elle sera là dès que le réseau reviendra. Le guide, ses leviers, ses témoignages et sa recherche restent ouverts.</p><p><a href="${withBase('/', base)}">Accueil</a>, <a href="${withBase('/guide/', base)}">le guide</a>, <a href="${withBase('/recherche/', base)}">la recherche</a></p></html>`;

/** What the packet may hold beside what the routes drew. */
function inFolders(dist: string): Candidate[] {
  const wanted = Object.entries(FOLDERS).filter(([, place]) => place.offline !== undefined);
  return wanted.flatMap(([folder, place]) =>
    globSync(folder.endsWith('/') ? `${folder}*.*` : folder, { cwd: dist })
      .filter((name) => extname(name) !== '.txt')
      .map((name) => ({ file: join(dist, name), address: `/${name.split(sep).join('/')}`, place })),
  );
}

/** Packs files; the stylesheets that pages repeat are said once, and named in them by their rank. */
function openPacker() {
  const styles = new Map<string, number>();
  const packOne = async (file: string): Promise<Packed> => {
    const end = extname(file);
    const type = TEXT[end];
    if (type === undefined)
      return { type: BINARY[end] ?? 'application/octet-stream', base64: await readFile(file, 'base64') };
    const text = (await readFile(file, 'utf8')).replace(/<style>[\s\S]*?<\/style>/g, (style) => {
      styles.set(style, styles.get(style) ?? styles.size);
      return `\0${styles.get(style)};`;
    });
    return { type, text };
  };
  return {
    styles,
    /** One after another: read together, the first to arrive would give the stylesheets their ranks. */
    pack: async (files: readonly Candidate[]): Promise<[address: string, packed: Packed][]> => {
      const packed: [string, Packed][] = [];
      for (const { address, file } of files) packed.push([address, await packOne(file)]);
      return packed;
    },
  };
}

/** For what surrounds the files, and the page that stands for the missing ones. */
const RESERVE = 50_000;
/** Files weighed together: the scale answers from another thread, and waiting for each costs more than the weighing. */
const AT_A_TIME = 50;
/** What does not shrink any more. */
const COMPRESSED = /\.(?:pf_fragment|pf_index|pf_meta|webp|woff2)$/;

/** A scale: compresses what it is given, keeps only its weight, and stops reading at the first byte too many. */
function openScale(max: number) {
  const { pack } = openPacker();
  const stream = createGzip({ level: 9 });
  let bytes = 0;
  stream.on('data', (piece: Buffer) => (bytes += piece.length));
  return {
    weigh: async (files: readonly Candidate[]) => {
      // The index of thousands of voices is too much by itself: it is not even read.
      const sizes = await Promise.all(files.filter((f) => COMPRESSED.test(f.file)).map((f) => stat(f.file)));
      const certain = sizes.reduce((sum, { size }) => sum + size, 0);
      if (certain > max) return certain;
      for (let first = 0; first < files.length && bytes <= max; first += AT_A_TIME) {
        const packed = await pack(files.slice(first, first + AT_A_TIME));
        await new Promise<void>((written) => stream.write(JSON.stringify(packed), () => written()));
      }
      await new Promise<void>((empty) => stream.flush(() => empty()));
      return bytes;
    },
    close: () => stream.destroy(),
  };
}

/**
 * Writes the packet, and what the browser needs to know of it: its digest, which is its name too, so that a packet and
 * what is said of it are never of two publications. The same site gives the same bytes.
 */
export async function addOfflineCopy(dist: string, drawn: readonly Candidate[], base: string): Promise<void> {
  const files = [...drawn, ...inFolders(dist)].sort((a, b) => (a.address < b.address ? -1 : 1));
  const scale = openScale(MAX_BYTES);
  const chosen = await choose(files, scale.weigh, MAX_BYTES - RESERVE);
  scale.close();
  const { pack, styles } = openPacker();
  const packed = await pack(chosen);
  const missing: Packed = { type: TEXT['.html'] ?? '', text: missingPage(base) };
  const packet = await compress(
    JSON.stringify({ styles: [...styles.keys()], files: Object.fromEntries(packed), missing }),
    { level: 9 },
  );
  if (packet.length > MAX_BYTES) throw new Error(`Le paquet hors connexion pèse ${packet.length} octets.`);
  const digest = createHash('sha256').update(packet).digest('hex');
  const pages = chosen.filter(({ file }) => file.endsWith('.html')).length;
  const folder = join(dist, 'hors-connexion');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${digest}.bin`), packet);
  await writeFile(join(folder, 'manifeste.json'), JSON.stringify({ digest, bytes: packet.length, pages }));
  console.log(`Hors connexion : ${pages} pages, ${(packet.length / 1e6).toFixed(2).replace('.', ',')} Mo.`);
}
