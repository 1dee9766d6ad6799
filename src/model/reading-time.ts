const MOTS_PAR_MINUTE = 220;

/** « 2 min de lecture », at the usual pace of silent reading in French (220 words a minute), at least one minute. */
export function sayReadingTime(texte: string): string {
  const mots = texte
    .replace(/<[^>]*>|\]\([^)]{0,500}\)|[#*_>|`[\]]/g, ' ')
    .split(/\s+/)
    .filter((mot) => /[\p{L}\d]/u.test(mot)).length;
  return `${Math.max(1, Math.round(mots / MOTS_PAR_MINUTE))}\u00a0min de lecture`;
}
