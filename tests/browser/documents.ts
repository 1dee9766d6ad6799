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

/** The text of a document as LibreOffice reads it; where there is none, the words of its main part. */
export function texteDe(chemin: string, partie: string): string {
  if (!office)
    return decode(strFromU8(unzipSync(readFileSync(chemin))[partie] ?? new Uint8Array()).replace(/<[^>]+>/g, ''));
  return readFileSync(convert(chemin, 'txt', 'txt:Text (encoded):UTF8'), 'utf8');
}
/** A text with plain spaces and apostrophes, to be compared. */
export const simple = (texte: string) =>
  texte
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ');
