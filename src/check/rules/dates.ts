import type { Said } from '../problem.ts';
import { problemAt, problemInBody, textAt, type Rule } from '../reading.ts';

/** What is wrong with a date of the right form: a day that never was, 30 February, or one that has not come yet. */
function sayDate(date: string, today?: string): Said | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(date) ?? [];
  if (year === undefined) return undefined;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) > last) return [`le jour « ${date} » n’existe pas`, `ce mois finit le ${last}`];
  return today !== undefined && date > today.slice(0, date.length)
    ? [`la date « ${date} » est à venir`, 'attendez-la, ou corrigez-la']
    : undefined;
}

/** Dates of the fields and of the notes: days that exist, and have come. */
export const checkDates: Rule = function* ({ items, today }) {
  for (const item of items) {
    for (const field of ['date', 'retire']) {
      const said = sayDate(textAt(item, field) ?? '', today);
      if (said) yield problemAt(item, [field], said);
    }
    for (const note of item.body?.dates ?? []) {
      const said = sayDate(note.date, today);
      if (said) yield problemInBody(item, note, said);
    }
  }
};
