import { nommer, problemAt, texteDe, type Lecture } from '../entry.ts';
import type { Problem } from '../problem.ts';

/** What is wrong with a date of the right form: a day that never was, 30 February, or one that has not come yet. */
function critiquerDate(date: string, aujourdhui?: string): [message: string, remede: string] | undefined {
  const [, annee, mois, jour] = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.exec(date) ?? [];
  const dernier = new Date(Date.UTC(Number(annee), Number(mois), 0)).getUTCDate();
  if (Number(jour) > dernier) return [`le jour « ${date} » n’existe pas`, `ce mois finit le ${dernier}`];
  const aVenir =
    aujourdhui !== undefined && /^\d{4}(?:-\d\d){0,2}$/.test(date) && date > aujourdhui.slice(0, date.length);
  return aVenir ? [`la date « ${date} » est à venir`, 'attendez-la, ou corrigez-la'] : undefined;
}

/** Dates of the fields and of the notes. `aujourdhui` is a day, AAAA-MM-JJ: what comes after it is refused. */
export function verifierDates({ lus }: Pick<Lecture, 'lus'>, aujourdhui?: string): Problem[] {
  return lus.flatMap((lu) => {
    const champs = ['date', 'retire'].flatMap((champ) => {
      const critique = critiquerDate(texteDe(lu, champ) ?? '', aujourdhui);
      return critique ? [problemAt(lu, [champ], ...critique)] : [];
    });
    const notes = (lu.corps?.dates ?? []).flatMap(({ date, ligne, colonne }): Problem[] => {
      const critique = critiquerDate(date, aujourdhui);
      if (!critique) return [];
      const [message, remede] = critique;
      return [
        { fichier: lu.fichier, ligne, colonne, champ: nommer(lu, ['texte']), message, remede, gravite: 'erreur' },
      ];
    });
    return [...champs, ...notes];
  });
}
