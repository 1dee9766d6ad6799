import { splitWords } from './words.ts';
import { isEmptyWord } from './stopwords.ts';
import { stemOf } from './stem.ts';

/** The stems of a text, in order, without the words that say nothing. */
export function stems(text: string): string[] {
  return splitWords(text)
    .filter((m) => !isEmptyWord(m.form))
    .map((m) => stemOf(m.form));
}

/** A phrase as the key of a table: its stems, joined. */
export const key = (text: string) => stems(text).join(' ');
/** Those of several ways of saying one thing. */
export const keys = (texts: readonly string[]) => [...new Set(texts.map(key).filter(Boolean))];
