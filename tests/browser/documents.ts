import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { decode } from '../build/pages.ts';

/** LibreOffice, where it is installed. */
export const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync);

/** A document as LibreOffice converts it, beside it. */
export function convert(path: string, extension: string, filter: string): string {
  if (!office) throw new Error('LibreOffice n’est pas installé');
  const folder = dirname(path);
  const profile = `-env:UserInstallation=file://${folder}/profil`;
  execFileSync(office, ['--headless', profile, '--convert-to', filter, '--outdir', folder, path], { stdio: 'ignore' });
  return join(folder, `${parse(path).name}.${extension}`);
}

/** A part of a document, and its words. */
export const partOf = (path: string, part: string) =>
  strFromU8(unzipSync(readFileSync(path))[part] ?? new Uint8Array());
export const wordsOf = (path: string, part: string) => decode(partOf(path, part).replace(/<[^>]+>/g, ''));

/** A text with plain spaces and apostrophes, to be compared. */
export const simple = (text: string) =>
  text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ');
