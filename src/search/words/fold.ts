const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss' };

/**
 * Lower case, without accents, ligatures, soft hyphens or typographic apostrophes: the form under which two
 * spellings of one word are the same. Index and query both go through it.
 */
export function plier(texte: string): string {
  if (/^[A-Za-z0-9]*$/.test(texte)) return texte.toLowerCase();
  return texte
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200d\ufeff]/gu, '')
    .toLowerCase()
    .replace(/[œæß]/g, (signe) => LIGATURES[signe] ?? signe)
    .replace(/[’‘ʼ‛`´′＇]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-');
}
