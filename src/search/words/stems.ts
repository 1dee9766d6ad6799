import { decouper } from './words.ts';
import { estVide } from './stopwords.ts';
import { racine } from './stem.ts';

/** The stems of a text, in order, without the words that say nothing. */
export function tiges(texte: string): string[] {
  return decouper(texte)
    .filter((m) => !estVide(m.forme))
    .map((m) => racine(m.forme));
}

/** A phrase as the key of a table: its stems, joined. */
export const cle = (texte: string) => tiges(texte).join(' ');
