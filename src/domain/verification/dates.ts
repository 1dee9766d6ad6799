import { problemeChez, texteDe, type Lecture } from './lu.ts';
import type { Probleme } from './probleme.ts';

/** A date may have the right form and name a day that never was: 30 February. */
export function verifierDates({ lus }: Lecture): Probleme[] {
  return lus.flatMap((lu) => {
    const date = texteDe(lu, 'date') ?? '';
    const [, annee, mois, jour] = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.exec(date) ?? [];
    if (jour === undefined) return [];
    const dernier = new Date(Date.UTC(Number(annee), Number(mois), 0)).getUTCDate();
    if (Number(jour) <= dernier) return [];
    return [problemeChez(lu, ['date'], `le jour « ${date} » n’existe pas`, `ce mois finit le ${dernier}`)];
  });
}
