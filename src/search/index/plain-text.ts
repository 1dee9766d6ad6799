/** A body in Markdown as a reader hears it: no marks, no addresses, no components. Tables keep their cells. */
export function texteBrut(corps: string): string {
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
export function couperAuxAncres(corps: string): { ancre?: string; titre?: string; corps: string }[] {
  const morceaux: { ancre?: string; titre?: string; corps: string }[] = [];
  const motif = /^#{2,6}\s+(.*?)\s*\[#([\w-]+)\]\s*$/gm;
  let debut = 0;
  let tete: { ancre?: string; titre?: string } = {};
  for (const trouve of corps.matchAll(motif)) {
    morceaux.push({ ...tete, corps: corps.slice(debut, trouve.index) });
    tete = { ancre: trouve[2] ?? '', titre: trouve[1] ?? '' };
    debut = trouve.index + trouve[0].length;
  }
  morceaux.push({ ...tete, corps: corps.slice(debut) });
  return morceaux.filter((m) => m.ancre !== undefined || m.corps.trim() !== '');
}

/** How much of a body goes with the result, for its best passage to be shown. */
export const EXTRAIT = 1000;

/** The beginning of a text, cut between two words. */
export function abreger(texte: string, taille: number): string {
  if (texte.length <= taille) return texte;
  return `${texte.slice(0, texte.lastIndexOf(' ', taille))} …`;
}
