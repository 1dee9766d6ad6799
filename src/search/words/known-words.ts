import { frequencies, textsOf } from '../index/indexable.ts';
import { createReader } from '../index/reader.ts';
import { splitWords } from './words.ts';
import { isEmptyWord } from './stopwords.ts';
import { SYNONYMES } from './synonyms.ts';
import { key } from './stems.ts';
import type { Document } from '../types.ts';

const useful = (form: string) => form.length > 2 && !/\d/.test(form) && !isEmptyWord(form);

/**
 * The words of the synonyms that a search finds: alone in their group, not as a part of a phrase, and beside another
 * that some record holds.
 */
function carried(synonymes: readonly (readonly string[])[], counts: ReadonlyMap<string, number>): [string, string][] {
  return synonymes
    .filter((groupe) => groupe.some((form) => counts.has(key(form))))
    .flat()
    .filter((written) => !key(written).includes(' '))
    .flatMap((written) =>
      splitWords(written).map(({ form, start, end }): [string, string] => [form, written.slice(start, end)]),
    )
    .filter(([form]) => useful(form));
}

/**
 * The words that can be proposed for one that is not known, folded, with how they are written: the most frequent
 * first, then those that only synonyms hold. Each leads to something when it is searched.
 */
export function knownWords(
  documents: readonly Document[],
  reader = createReader(),
  count = 6000,
  counts: ReadonlyMap<string, number> = frequencies(documents, reader),
  synonymes = SYNONYMES,
): Map<string, string> {
  const ofCorpus = [...reader.countForms(documents.map(textsOf))]
    .filter(([form]) => useful(form))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, count)
    .map(([form]): [string, string] => [form, reader.write(form)]);
  const connus = new Map(ofCorpus);
  for (const [form, written] of carried(synonymes, counts)) if (!connus.has(form)) connus.set(form, written);
  return connus;
}
