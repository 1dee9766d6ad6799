import { foldText } from '../text/fold.ts';

const MOIS = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];

/** Does this day exist? */
const existe = (annee: number, mois: number, jour: number) => {
  const d = new Date(Date.UTC(annee, mois - 1, jour));
  return d.getUTCFullYear() === annee && d.getUTCMonth() === mois - 1 && d.getUTCDate() === jour;
};

/**
 * « mars 2026 », « 12 mars 2026 », « 12/03/2026 », « 03/2026 », « 2026-03-12 » → `2026-03` or `2026-03-12`.
 * `undefined` when it is none of these, or a day that does not exist.
 */
export function readDate(written: string): string | undefined {
  const t = foldText(written)
    .replace(/^(?:le|en|du|date)\s*:?\s+/, '')
    .replace(/\b1er\b/, '1')
    .replace(/\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+/, '')
    .trim();
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(t);
  const chiffres = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(t);
  const letters = /^(?:(\d{1,2})\s+)?([a-z]+)\.?\s+(\d{4})$/.exec(t);
  let annee: number, mois: number, jour: number | undefined;
  if (iso) [annee, mois, jour] = [Number(iso[1]), Number(iso[2]), iso[3] === undefined ? undefined : Number(iso[3])];
  else if (chiffres)
    [annee, mois, jour] = [
      Number(chiffres[3]),
      Number(chiffres[2]),
      chiffres[1] === undefined ? undefined : Number(chiffres[1]),
    ];
  else if (letters) {
    const nom = letters[2] ?? '';
    // « jui » may be June or July.
    mois = nom.length >= 3 && nom !== 'jui' ? MOIS.findIndex((m) => m.startsWith(nom)) + 1 : 0;
    [annee, jour] = [Number(letters[3]), letters[1] === undefined ? undefined : Number(letters[1])];
  } else return undefined;
  if (annee < 1900 || annee > 2099 || mois < 1 || mois > 12) return undefined;
  if (jour !== undefined && !existe(annee, mois, jour)) return undefined;
  const deux = (n: number) => String(n).padStart(2, '0');
  return `${annee}-${deux(mois)}${jour === undefined ? '' : `-${deux(jour)}`}`;
}
