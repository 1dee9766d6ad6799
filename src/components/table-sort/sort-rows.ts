import { compareFrench } from '../../model/sort.ts';

/** The two values of `aria-sort` that a reader may ask for. */
export type Order = 'ascending' | 'descending';

const NOTHING = /^[\s–—-]*$/;
/** The space inside « 1 500 »: a collator would read two numbers. */
const THOUSANDS = /(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g;
const NUMBER = /^[-−]?\d+(?:[.,]\d+)?/;

const numberIn = (text: string) => {
  const read = NUMBER.exec(text)?.[0];
  return read === undefined ? undefined : Number(read.replace('−', '-').replace(',', '.'));
};

/**
 * The rows of a table in the order of one of its columns: by number where each filled cell starts with one, else as
 * a French reader expects. Empty cells stay last both ways, and equal ones stay in the order they had.
 */
export function sortRows<T>(rows: readonly T[], cell: (row: T) => string, order: Order): T[] {
  const read = rows.map((row) => {
    const text = cell(row).trim().replace(THOUSANDS, '');
    return { row, text, value: numberIn(text) };
  });
  const filled = read.filter(({ text }) => !NOTHING.test(text));
  const asNumbers = filled.every(({ value }) => value !== undefined);
  const sign = order === 'ascending' ? 1 : -1;
  filled.sort((a, b) => {
    const gap = asNumbers ? (a.value ?? 0) - (b.value ?? 0) : 0;
    return sign * (gap || compareFrench(a.text, b.text));
  });
  return [...filled, ...read.filter(({ text }) => NOTHING.test(text))].map(({ row }) => row);
}
