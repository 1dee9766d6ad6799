import type { ChampsChiffre } from '../schema/lists.ts';
import { GROUPES_CHIFFRES, NIVEAUX } from '../schema/vocabulary.ts';
import { chemin } from './routes.ts';

export type Groupe = keyof typeof GROUPES_CHIFFRES;

/** What the study itself counted stands on the first page; what individual regions and documents say, on two others. */
export const PAGES_CHIFFRES = {
  etude: ['profil-median', 'financements', 'anciennete', 'forme-juridique', 'budget', 'activites', 'secteurs-membres'],
  collectivites: ['collectivites', 'annexes'],
  documents: ['panel', 'etude', 'appel-a-projets', 'journee', 'ptce-decrits', 'cas-2017'],
} as const satisfies Record<string, readonly Groupe[]>;
export type PageChiffres = keyof typeof PAGES_CHIFFRES;

export const pageDuGroupe = (groupe: Groupe): PageChiffres =>
  (Object.keys(PAGES_CHIFFRES) as PageChiffres[]).find((page) =>
    (PAGES_CHIFFRES[page] as readonly Groupe[]).includes(groupe),
  ) ?? 'etude';

const ADRESSES: Record<PageChiffres, string> = {
  etude: chemin.chiffres,
  collectivites: chemin.chiffresCollectivites,
  documents: chemin.chiffresDocuments,
};
export const adresseChiffres = (page: PageChiffres): string => ADRESSES[page];
export const adresseChiffre = ({ id, groupe }: Pick<ChampsChiffre, 'id' | 'groupe'>): string =>
  `${ADRESSES[pageDuGroupe(groupe)]}#${id}`;

/** The figure as one reads it: its own `affichage`, or « 1 500 m² », with a decimal comma. */
export function direValeur({
  affichage,
  valeur,
  unite,
}: Pick<ChampsChiffre, 'affichage' | 'valeur' | 'unite'>): string {
  if (affichage !== undefined) return affichage;
  const [entier = '', decimales] = String(valeur).split('.');
  const groupe = entier.length > 3 ? entier.replace(/\B(?=(\d{3})+$)/g, ' ') : entier;
  return `${groupe}${decimales === undefined ? '' : `,${decimales}`} ${unite}`;
}

export const MESURES = {
  total: 'Total mobilisé',
  projets: 'Projets soutenus',
  mediane: 'Montant médian par projet',
} as const;
type Mesure = keyof typeof MESURES;

export interface LigneFinancement {
  niveau: string;
  nom: string;
  cellules: Record<Mesure, { chiffre: ChampsChiffre; part: number } | undefined>;
}

/** The funding table of page 18, one row a level; `part` is the share (0 to 1) of the largest figure of its column. */
export function tableauFinancements(chiffres: readonly ChampsChiffre[]): LigneFinancement[] {
  const lignes = chiffres.filter((c) => c.niveau !== undefined && c.mesure !== undefined);
  const max = (mesure: Mesure) => Math.max(...lignes.filter((c) => c.mesure === mesure).map((c) => c.valeur));
  const noms: Record<string, string> = {
    ...Object.fromEntries(Object.entries(NIVEAUX).map(([id, n]) => [id, n.pluriel])),
    europe: 'Europe',
    etat: 'État',
  };
  return [...new Set(lignes.map((c) => c.niveau ?? ''))].map((niveau) => {
    const cellule = (mesure: Mesure) => {
      const chiffre = lignes.find((c) => c.niveau === niveau && c.mesure === mesure);
      return chiffre && { chiffre, part: chiffre.valeur / max(mesure) };
    };
    return {
      niveau,
      nom: noms[niveau] ?? niveau,
      cellules: { total: cellule('total'), projets: cellule('projets'), mediane: cellule('mediane') },
    };
  });
}
