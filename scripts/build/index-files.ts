import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { constants, gunzipSync, gzipSync } from 'node:zlib';

/** The words before the data of each of Pagefind's compressed files. */
const SIGNATURE = 'pagefind_dcd';

/**
 * zlib sets up, for every file, its tables and a place for what it answers, for long texts: tens of thousands of them
 * make the garbage collector go through the whole memory again and again. Those of a small file need only hold it.
 */
function aLaTaille(octets: number) {
  const windowBits = Math.min(constants.Z_MAX_WINDOWBITS, Math.max(9, Math.ceil(Math.log2(octets + 1))));
  const memLevel = Math.min(constants.Z_DEFAULT_MEMLEVEL, windowBits - 5);
  return { windowBits, memLevel, chunkSize: place(octets) };
}
const place = (octets: number) => Math.min(constants.Z_DEFAULT_CHUNK, octets + 64);

/** The data of one of Pagefind's files. Its last four bytes say how long it is. */
export function ouvrir(octets: Uint8Array): Buffer {
  const longueur = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).readUInt32LE(octets.length - 4);
  return gunzipSync(octets, { chunkSize: place(longueur) }).subarray(SIGNATURE.length);
}

/**
 * Thousands of small files: written one after the other, which costs the processor several times less than waiting for
 * each. The highest level of compression takes four times as long, for a hundredth of the weight.
 */
export function ecrireComprime(fichier: string, contenu: Uint8Array | string): void {
  const octets =
    typeof contenu === 'string' ? Buffer.from(SIGNATURE + contenu) : Buffer.concat([Buffer.from(SIGNATURE), contenu]);
  writeFileSync(fichier, gzipSync(octets, aLaTaille(octets.length)));
}

export const empreinte = (octets: Uint8Array | string) =>
  createHash('sha256').update(octets).digest('hex').slice(0, 10);
