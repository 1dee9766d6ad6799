/** A body in Markdown as a reader hears it: no marks, no addresses, no components. Tables keep their cells. */
export function plainText(corps: string): string {
  return corps
    .replace(/^\s*(?:\|[\s:|-]+\|)\s*$/gm, '')
    .replace(/<[A-Z/][^>]*>/g, ' ')
    .replace(/^#{1,6}\s+(.*?)(?:\s*\[#[\w-]+\])?\s*$/gm, (_, titre: string) =>
      /[.!?:]$/.test(titre) ? titre : `${titre}.`,
    )
    .replace(/!?\[((?:[^\]\\]|\\.){0,1000})\]\([^)]{0,500}\)/g, '$1')
    .replace(/^\s*(?:[-*+]|\d+\.)\s+/gm, '')
    .replace(/^\s*>\s?/gm, '')
    .replace(/\*\*|__|(?<![\p{L}\d])[*_]|[*_](?![\p{L}\d])|`/gu, '')
    .replace(/\|/g, ' ')
    .replace(/\\(?=\W)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Cuts a body at its fixed anchors: what stands before the first one, then a piece for each. */
export function cutAtAnchors(corps: string): { ancre?: string; titre?: string; corps: string }[] {
  const pieces: { ancre?: string; titre?: string; corps: string }[] = [];
  const motif = /^#{2,6}\s+(.*?)\s*\[#([\w-]+)\]\s*$/gm;
  let start = 0;
  let head: { ancre?: string; titre?: string } = {};
  for (const hit of corps.matchAll(motif)) {
    pieces.push({ ...head, corps: corps.slice(start, hit.index) });
    head = { ancre: hit[2] ?? '', titre: hit[1] ?? '' };
    start = hit.index + hit[0].length;
  }
  pieces.push({ ...head, corps: corps.slice(start) });
  return pieces.filter((m) => m.ancre !== undefined || m.corps.trim() !== '');
}

/** How much of a body goes with the result, for its best passage to be shown. */
export const EXTRACT = 1000;

/** The beginning of a text, cut between two words. */
export function shorten(texte: string, size: number): string {
  if (texte.length <= size) return texte;
  return `${texte.slice(0, texte.lastIndexOf(' ', size))} …`;
}
