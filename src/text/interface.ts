import { NBSP, sayNumber } from './numbers.ts';

/** What the interface says, in one place. Typography is set by the rendering. */
export const SITE = {
  nom: 'Repères',
  titre: 'Repères en ligne',
  suffixe: 'Repères – RTES',
  description:
    'Le guide « Repères » du RTES : comment les collectivités locales soutiennent les pôles territoriaux de coopération économique (PTCE), par celles et ceux qui l’ont fait.',
};

/** The publisher's own site, as the guide prints it (page 4 of the cover). */
export const SITE_RTES = 'https://www.rtes.fr';

/** « 1 témoignage », « 3 témoignages », « aucun témoignage ». */
export function sayCount(count: number, singular: string, plural = `${singular}s`, feminine = false): string {
  if (count === 0) return `${feminine ? 'aucune' : 'aucun'} ${singular}`;
  return `${sayNumber(count)}${NBSP}${count > 1 ? plural : singular}`;
}

/** « 3 témoignages, 1 étude de cas, aucun pôle »: what a place has. */
export const sayContents = ({ voix, cas, poles }: Record<'voix' | 'cas' | 'poles', readonly unknown[]>): string =>
  [
    sayCount(voix.length, 'témoignage'),
    sayCount(cas.length, 'étude de cas', 'études de cas', true),
    sayCount(poles.length, 'pôle'),
  ].join(', ');

const MOIS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/** « avril 2014 », « 28 février 2014 », « 2014 », from AAAA, AAAA-MM or AAAA-MM-JJ: never cut at the end of a line. */
export function sayDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const nom = MOIS[Number(month) - 1] ?? '';
  return day === undefined
    ? `${nom}${NBSP}${year}`
    : `${day === '01' ? '1er' : Number(day)}${NBSP}${nom}${NBSP}${year}`;
}

/** « 3,2 ko », « 48 ko », « 1,2 Mo »: the weight of a file, for the link that leads to it. */
export function sayWeight(bytes: number): string {
  const [value, unit] = bytes >= 1e6 ? [bytes / 1e6, 'Mo'] : [Math.max(bytes / 1e3, 0.1), 'ko'];
  return `${sayNumber(value < 10 ? Math.round(value * 10) / 10 : Math.round(value))}${NBSP}${unit}`;
}

/** « p. 19 » or « p. 19-22 »; empty when the page is not known. */
export function sayPages(page?: number, pageFin?: number): string {
  if (page === undefined) return '';
  return pageFin === undefined || pageFin === page ? `p.${NBSP}${page}` : `p.${NBSP}${page} à ${pageFin}`;
}
