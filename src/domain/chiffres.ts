import type { ChampsChiffre } from '../schema/fermees.ts';

/** The figure as one reads it: its own `affichage`, or « 1 500 m² », with a decimal comma. */
export function direValeur({ affichage, valeur, unite }: Pick<ChampsChiffre, 'affichage' | 'valeur' | 'unite'>): string {
  if (affichage !== undefined) return affichage;
  const [entier = '', decimales] = String(valeur).split('.');
  const groupe = entier.length > 3 ? entier.replace(/\B(?=(\d{3})+$)/g, ' ') : entier;
  return `${groupe}${decimales === undefined ? '' : `,${decimales}`} ${unite}`;
}
