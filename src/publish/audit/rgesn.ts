import type { Critere, Declaration, Statut } from './rgesn-schema.ts';
import { themeDe } from './grid.ts';

export type Comptes = Record<Statut, number>;

/** How many criteria have each status. */
export function compterStatuts(criteres: readonly Critere[]): Comptes {
  const comptes: Comptes = { valide: 0, 'non-valide': 0, 'a-completer': 0, 'non-applicable': 0 };
  for (const { statut } of criteres) comptes[statut]++;
  return comptes;
}

const peser = (criteres: readonly Critere[]) => criteres.reduce((somme, { poids }) => somme + poids, 0);

/**
 * The score of the reference: the weights of the criteria met, as a share of the weights of those that apply, in
 * whole per cent, never rounded up. Nothing when none applies.
 */
export function score(criteres: readonly Critere[]): number | undefined {
  const applicables = peser(criteres.filter((c) => c.statut !== 'non-applicable'));
  if (applicables === 0) return undefined;
  return Math.floor((100 * peser(criteres.filter((c) => c.statut === 'valide'))) / applicables);
}

export interface Theme {
  numero: number;
  id: string;
  nom: string;
  criteres: Critere[];
  comptes: Comptes;
  score: number | undefined;
}

/** The criteria theme by theme, with their counts and their score. */
export const parTheme = ({ themes, criteres }: Declaration): Theme[] =>
  themes.map((theme) => {
    const siens = criteres.filter((c) => themeDe(c) === theme.numero);
    return { ...theme, criteres: siens, comptes: compterStatuts(siens), score: score(siens) };
  });
