const MOTS_PAR_MINUTE = 220;

/** Minutes to read a text at the usual pace of silent reading in French (220 words a minute), at least one. */
export function readingTime(texte: string): number {
  const mots = texte
    .replace(/<[^>]*>|\]\([^)]{0,500}\)|[#*_>|`[\]]/g, ' ')
    .split(/\s+/)
    .filter((mot) => /[\p{L}\d]/u.test(mot)).length;
  return Math.max(1, Math.round(mots / MOTS_PAR_MINUTE));
}
