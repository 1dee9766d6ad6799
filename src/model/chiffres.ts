import type { ChiffreData } from '../schema/lists.ts';
import { GROUPES_CHIFFRES, NIVEAUX } from '../schema/vocabulary.ts';
import { sayNumber } from '../text/numbers.ts';
import { wayTo, type PageName } from './site-pages.ts';

export type GroupeChiffres = keyof typeof GROUPES_CHIFFRES;
export type PageChiffres = 'etude' | 'collectivites' | 'documents';

/** What the study itself counted stands on the first page; what individual regions and documents say, on two others. */
export const CHIFFRES_PAGES: Record<PageChiffres, { page: PageName; groupes: readonly GroupeChiffres[] }> = {
  etude: {
    page: 'chiffres',
    groupes: [
      'profil-median',
      'financements',
      'anciennete',
      'forme-juridique',
      'budget',
      'activites',
      'secteurs-membres',
    ],
  },
  collectivites: { page: 'chiffresCollectivites', groupes: ['collectivites', 'annexes'] },
  documents: {
    page: 'chiffresDocuments',
    groupes: ['panel', 'etude', 'appel-a-projets', 'journee', 'ptce-decrits', 'cas-2017'],
  },
};
export const chiffreAddress = ({ id, groupe }: Pick<ChiffreData, 'id' | 'groupe'>): string => {
  const { page } =
    Object.values(CHIFFRES_PAGES).find(({ groupes }) => groupes.includes(groupe)) ?? CHIFFRES_PAGES.etude;
  return `${wayTo(page).href}#${id}`;
};

/** The figure as one reads it: its own `affichage`, or « 1 500 m² », with a decimal comma. */
export function sayValue({ affichage, valeur, unite }: Pick<ChiffreData, 'affichage' | 'valeur' | 'unite'>): string {
  if (affichage !== undefined) return affichage;
  return `${sayNumber(valeur)}\u00a0${unite}`;
}

export const MESURES = {
  total: 'Total mobilisé',
  projets: 'Projets soutenus',
  mediane: 'Montant médian par projet',
} as const;
type Mesure = keyof typeof MESURES;

interface FinancementRow {
  niveau: string;
  nom: string;
  cellules: Record<Mesure, { chiffre: ChiffreData; part: number } | undefined>;
}

/** The funding table of page 18, one row a level; `part` is the share (0 to 1) of the largest figure of its column. */
export function financementsTable(chiffres: readonly ChiffreData[]): FinancementRow[] {
  const rows = chiffres.filter((c) => c.niveau !== undefined && c.mesure !== undefined);
  const max = (mesure: Mesure) => Math.max(...rows.filter((c) => c.mesure === mesure).map((c) => c.valeur));
  const names: Record<string, string> = {
    ...Object.fromEntries(Object.entries(NIVEAUX).map(([id, n]) => [id, n.pluriel])),
    europe: 'Europe',
    etat: 'État',
  };
  return [...new Set(rows.map((c) => c.niveau ?? ''))].map((niveau) => {
    const cell = (mesure: Mesure) => {
      const chiffre = rows.find((c) => c.niveau === niveau && c.mesure === mesure);
      return chiffre && { chiffre, part: chiffre.valeur / max(mesure) };
    };
    return {
      niveau,
      nom: names[niveau] ?? niveau,
      cellules: { total: cell('total'), projets: cell('projets'), mediane: cell('mediane') },
    };
  });
}
