import { splitWords } from './words.ts';
import { isEmptyWord } from './stopwords.ts';
import { stemOf } from './stem.ts';

/** The stems of a text, in order, without the words that say nothing. */
export function stems(texte: string): string[] {
  return splitWords(texte)
    .filter((m) => !isEmptyWord(m.form))
    .map((m) => stemOf(m.form));
}

/** A phrase as the key of a table: its stems, joined. */
export const key = (texte: string) => stems(texte).join(' ');
