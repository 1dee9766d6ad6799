/** For each word that begins a phrase of a table, the number of words of its longest one: most words begin none. */
function beginnings(table: ReadonlyMap<string, unknown>): Map<string, number> {
  const lengths = new Map<string, number>();
  for (const form of table.keys()) {
    const words = form.split(' ');
    const [first = ''] = words;
    lengths.set(first, Math.max(words.length, lengths.get(first) ?? 0));
  }
  return lengths;
}

/** Prepares a table for finding its phrases in runs of stems, the longest first at each place. */
export function spotter<T>(
  table: ReadonlyMap<string, T>,
  longest = 8,
): (run: readonly string[]) => { value: T; start: number; end: number }[] {
  const lengths = beginnings(table);
  return (run) => {
    const found: { value: T; start: number; end: number }[] = [];
    for (let start = 0; start < run.length; start++) {
      const possible = Math.min(longest, lengths.get(run[start] ?? '') ?? 0);
      for (let end = Math.min(run.length, start + possible); end > start; end--) {
        const value = table.get(run.slice(start, end).join(' '));
        if (value === undefined) continue;
        found.push({ value, start, end });
        start = end - 1;
        break;
      }
    }
    return found;
  };
}

/** Finds the phrases of a table in one run of stems. */
export const spot = <T>(run: readonly string[], table: ReadonlyMap<string, T>) => spotter(table)(run);
