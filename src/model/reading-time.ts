const WORDS_A_MINUTE = 220;

/** « 2 min de lecture », at the usual pace of silent reading in French (220 words a minute), at least one minute. */
export function sayReadingTime(text: string): string {
  const words = text
    .replace(/<[^>]*>|\]\([^)]{0,500}\)|[#*_>|`[\]]/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\d]/u.test(word)).length;
  return `${Math.max(1, Math.round(words / WORDS_A_MINUTE))}\u00a0min de lecture`;
}
