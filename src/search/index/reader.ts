import { stemOf } from '../words/stem.ts';
import { isEmptyWord } from '../words/stopwords.ts';
import { splitWords } from '../words/words.ts';
import type { IndexRecord } from '../types.ts';

/** Remembers what was computed of each text: names, roles, themes and levers come back. */
export function perText<T>(compute: (text: string) => T) {
  const read = new Map<string, T>();
  return (text: string): T => {
    let held = read.get(text);
    if (held === undefined) read.set(text, (held = compute(text)));
    return held;
  };
}

type Counts = Map<string, number>;
const add = (counts: Counts, word: string, times = 1) => counts.set(word, (counts.get(word) ?? 0) + times);
const mostFrequent = (counts: Counts) => [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];

/** Below this share of small letters, a word is a name or an acronym: « Boutaric », « PTCE ». */
const SMALL_LETTERS = 0.2;

/** Reads the texts of one index. */
export function createReader() {
  /** The ways each folded word is written, those that the eye cannot tell apart put together. */
  const ways = new Map<string, Counts>();
  const forms = perText((text) =>
    splitWords(text).map(({ form, start, end }) => {
      const own: Counts = ways.get(form) ?? new Map();
      add(own, text.slice(start, end).normalize('NFC').replaceAll('\u00ad', ''));
      ways.set(form, own);
      return form;
    }),
  );
  const stems = perText((text) =>
    forms(text)
      .filter((form) => !isEmptyWord(form))
      .map(stemOf),
  );
  const count = (records: readonly IndexRecord[], read: (text: string) => readonly string[]): Counts => {
    const counts: Counts = new Map();
    for (const { fields } of records)
      for (const word of new Set(fields.flatMap(([text = '']) => read(text)))) add(counts, word);
    return counts;
  };
  return {
    /** Stems of the words of a text, in order, without the words that say nothing. */
    stems,
    /** In how many records each folded word stands, and each stem. */
    countForms: (records: readonly IndexRecord[]) => count(records, forms),
    countStems: (records: readonly IndexRecord[]) => count(records, stems),
    /** How the texts read so far write a folded word most often, accents and all. */
    write(form: string): string {
      const own: Counts = ways.get(form) ?? new Map();
      const byAccents: Counts = new Map();
      for (const [written, times] of own) add(byAccents, written.toLowerCase(), times);
      const [accented, times] = mostFrequent(byAccents) ?? [form, 0];
      if ((own.get(accented) ?? 0) >= times * SMALL_LETTERS) return accented;
      return mostFrequent(new Map([...own].filter(([w]) => w.toLowerCase() === accented)))?.[0] ?? accented;
    },
  };
}
