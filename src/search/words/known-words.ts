import { createReader } from '../index/reader.ts';
import type { IndexRecord } from '../types.ts';
import { key } from './stems.ts';
import { isEmptyWord } from './stopwords.ts';
import { SYNONYMS } from './synonyms.ts';
import { splitWords } from './words.ts';

/** As many as a browser reads in a moment. */
const MOST = 6000;

const useful = (form: string) => form.length > 2 && !/\d/.test(form) && !isEmptyWord(form);

/**
 * The words that can be proposed for one that is not known, folded, with how they are written: the most frequent
 * first, then those that only synonyms hold, not as a part of a phrase. Each leads to something when it is searched.
 */
export function knownWords(
  records: readonly IndexRecord[],
  reader = createReader(),
  synonyms = SYNONYMS,
): Map<string, string> {
  const stems = reader.countStems(records);
  const ofSynonyms = synonyms
    .filter((group) => group.some((written) => stems.has(key(written))))
    .flat()
    .filter((written) => !key(written).includes(' '))
    .flatMap((written) =>
      splitWords(written).map(({ form, start, end }) => [form, written.slice(start, end)] as const),
    );
  const ofTexts = [...reader.countForms(records)]
    .filter(([form]) => useful(form))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST)
    .map(([form]) => [form, reader.write(form)] as const);
  const known = new Map(ofTexts);
  for (const [form, written] of ofSynonyms) if (useful(form) && !known.has(form)) known.set(form, written);
  return known;
}
