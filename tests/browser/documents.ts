import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { decoder } from '../build/pages.ts';

/** The text of a document as LibreOffice reads it; where there is none, the words of its main part. */
export function texteDe(chemin: string, partie: string): string {
  const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync);
  if (!soffice)
    return decoder(strFromU8(unzipSync(readFileSync(chemin))[partie] ?? new Uint8Array()).replace(/<[^>]+>/g, ''));
  const dossier = dirname(chemin);
  const sortie = join(dossier, 'texte');
  execFileSync(
    soffice,
    [
      '--headless',
      `-env:UserInstallation=file://${dossier}/profil`,
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      sortie,
      chemin,
    ],
    { stdio: 'ignore' },
  );
  return readFileSync(join(sortie, `${parse(chemin).name}.txt`), 'utf8');
}
/** A text with plain spaces and apostrophes, to be compared. */
export const simple = (texte: string) =>
  texte
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ');
