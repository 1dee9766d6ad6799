/**
 * The text of a file saved by a word processor: UTF-8 or UTF-16, else Windows' own Western letters, which « Texte brut »
 * of Word writes. Read as anything else, these would lose every accent of a quotation.
 */
export function decoderTexte(octets: Uint8Array): string {
  const [a, b] = octets;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(octets);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(octets);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return new TextDecoder('windows-1252').decode(octets);
  }
}
