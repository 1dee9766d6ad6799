import { ORDINARY, suspectSigns } from '../characters.ts';
import { isRead } from '../files.ts';
import { normaliseLineEndings } from '../frontmatter.ts';
import { foundAt, positionAt } from '../problem.ts';
import type { Rule } from '../reading.ts';

const IN_WORDS = 'dites-le en mots : il est lu tout haut par son nom, et chaque appareil en montre un autre';

/** Enough to know that a file is not what it seems. */
const MAX_IN_A_FILE = 10;

/**
 * What is read must be what is written: no sign that hides, reverses or imitates, in the fields, in the text or in
 * a remark. A word may be in another alphabet, not in two. An emoji is doubted: it is read aloud by its name.
 */
export const checkCharacters: Rule = function* ({ files }) {
  for (const { path: file, text: raw } of files.filter(isRead)) {
    const text = normaliseLineEndings(raw);
    let count = 0;
    for (const { said, ...place } of suspectSigns(text)) {
      yield { file, ...foundAt(place, '', said) };
      if (++count === MAX_IN_A_FILE) break;
    }
    const emoji = ORDINARY.test(text) ? null : /\p{Emoji_Presentation}/u.exec(text);
    if (emoji && count === 0)
      yield { file, ...foundAt(positionAt(text, emoji.index), '', [`émoji « ${emoji[0]} »`, IN_WORDS], 'warning') };
  }
};
