/** Below this share of small letters, a word is a name or an acronym: « Boutaric », « PTCE ». */
const PART_MINUSCULES = 0.2;

/** One way of writing a folded word, which is told by its rank, and how many times the texts write it so. */
interface Spelling {
  rank: number;
  raw: string;
  times: number;
}

/** Numbers folded words as they come, and counts the ways each is written, to give it back as the texts write it. */
export function createSpellings() {
  const formes: string[] = [];
  const ranks = new Map<string, number>();
  const byRank: Spelling[][] = [];
  // What is written alike folds alike: one look at one table for each of the millions of words of a large content.
  const byRaw = new Map<string, Spelling>();

  const add = (form: string, raw: string): Spelling => {
    const rank = ranks.get(form) ?? formes.push(form) - 1;
    ranks.set(form, rank);
    const spelling = { rank, raw, times: 0 };
    (byRank[rank] ??= []).push(spelling);
    byRaw.set(raw, spelling);
    return spelling;
  };
  return {
    /** The folded words, each at its rank. */
    formes: formes as readonly string[],
    /** Counts a word; gives the rank of its form. */
    record(form: string, raw: string): number {
      const spelling = byRaw.get(raw) ?? add(form, raw);
      spelling.times++;
      return spelling.rank;
    },
    choose(form: string): string {
      const counts = [...composed(byRank[ranks.get(form) ?? -1] ?? [])];
      const byAccents = new Map<string, number>();
      for (const [spelt, times] of counts)
        byAccents.set(spelt.toLowerCase(), (byAccents.get(spelt.toLowerCase()) ?? 0) + times);
      const [accented, times] = mostFrequent([...byAccents]) ?? [form, 0];
      const small = counts.find(([spelt]) => spelt === accented)?.[1] ?? 0;
      if (small >= times * PART_MINUSCULES) return accented;
      return mostFrequent(counts.filter(([spelt]) => spelt.toLowerCase() === accented))?.[0] ?? accented;
    },
  };
}

/** The same counts, those that the eye cannot tell apart put together. */
function composed(spellings: readonly Spelling[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { raw, times } of spellings) {
    const spelt = raw.normalize('NFC').replaceAll('\u00ad', '');
    counts.set(spelt, (counts.get(spelt) ?? 0) + times);
  }
  return counts;
}

const mostFrequent = (counts: readonly (readonly [string, number])[]) =>
  counts.toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
