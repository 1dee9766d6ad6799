import { foldText } from '../text/fold.ts';

const MONTHS = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ');

const exists = (year: number, month: number, day: number) => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};
/** « jui » may be June or July. */
const monthOf = (name: string) =>
  name.length >= 3 && name !== 'jui' ? MONTHS.findIndex((month) => month.startsWith(name)) + 1 : 0;

/**
 * « mars 2026 », « 12 mars 2026 », « 12/03/2026 », « 12/03/26 », « 03/2026 », « 2026-03-12 » → `2026-03` or
 * `2026-03-12`. `undefined` when it is none of these, or a day that does not exist.
 */
export function readDate(written: string): string | undefined {
  const text = foldText(written)
    .replace(/^(?:le|en|du|date)\s*:?\s+/, '')
    .replace(/\b1er\b/, '1')
    .replace(/\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+/, '')
    .trim();
  const found =
    /^(?<y>\d{4})-(?<m>\d{1,2})(?:-(?<d>\d{1,2}))?$/.exec(text) ??
    /^(?:(?<d>\d{1,2})[/.-])?(?<m>\d{1,2})[/.-](?<y>\d{4})$/.exec(text) ??
    /^(?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>\d{2})$/.exec(text) ??
    /^(?:(?<d>\d{1,2})\s+)?(?<name>[a-z]+)\.?\s+(?<y>\d{4})$/.exec(text);
  const { y = '', m, d, name = '' } = found?.groups ?? {};
  const year = Number(y.length === 2 ? `20${y}` : y);
  const month = m === undefined ? monthOf(name) : Number(m);
  if (year < 1900 || year > 2099 || month < 1 || month > 12) return undefined;
  if (d !== undefined && !exists(year, month, Number(d))) return undefined;
  const two = (n: number | string) => String(n).padStart(2, '0');
  return `${year}-${two(month)}${d === undefined ? '' : `-${two(d)}`}`;
}
