import { strToU8, zipSync } from 'fflate';
import { escapeHtml } from '../text/html.ts';

/** Text for XML: what XML forbids (control characters, lone surrogates) is left out, the rest escaped. */
export const xml = (texte: string) =>
  escapeHtml(
    // XML 1.0 allows no other control character.
    texte.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu, ''),
  );

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The file that holds the parts of a document, in their order. The first part that is no XML is stored as it is, as
 * OpenDocument wants its type; the date is fixed, so that the same note gives the same file.
 */
export const pack = (parts: Record<string, string>): Uint8Array<ArrayBuffer> =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) =>
        content.startsWith('<')
          ? [name, strToU8(PROLOGUE + content)]
          : [name, [strToU8(content), { level: 0 }] as const],
      ),
    ) as Parameters<typeof zipSync>[0],
    { mtime: '1980-01-01T12:00:00' },
  ) as Uint8Array<ArrayBuffer>;
