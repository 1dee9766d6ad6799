import { describe, expect, it } from 'vitest';
import { decoderTexte } from '../../../src/contribute/decode.ts';

const PAROLE = 'Fonction : chargée de l’économie – « ça, cœur, 5 € »';
/** Windows' Western letters, as Word's « Texte brut » writes them. */
const WINDOWS = Uint8Array.from([
  ...Array.from('Fonction : charg', (c) => c.charCodeAt(0)),
  ...[0xe9, 0x65, 0x20, 0x64, 0x65, 0x20, 0x6c, 0x92, 0xe9],
  ...Array.from('conomie ', (c) => c.charCodeAt(0)),
  ...[0x96, 0x20, 0xab, 0x20, 0xe7, 0x61, 0x2c, 0x20, 0x63, 0x9c, 0x75, 0x72, 0x2c, 0x20, 0x35, 0x20, 0x80, 0x20, 0xbb],
]);
const utf16 = (texte: string) => Buffer.from(`\ufeff${texte}`, 'utf16le');

describe('a file of answers', () => {
  it.each([
    ['UTF-8', Buffer.from(PAROLE)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${PAROLE}`)],
    ['UTF-16, least byte first', utf16(PAROLE)],
    ['UTF-16, most byte first', utf16(PAROLE).swap16()],
    ['Windows’ letters', WINDOWS],
  ])('is read with its accents in %s', (_, octets) => expect(decoderTexte(octets)).toBe(PAROLE));
});
