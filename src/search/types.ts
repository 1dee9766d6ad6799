import type { Role, TypeStructure } from '../schema/vocabulary.ts';

/** The kinds of results, in the order of the facet; ids as they stand in the address. */
export const TYPES = {
  temoignages: { un: 'témoignage', plusieurs: 'Témoignages' },
  cas: { un: 'étude de cas', plusieurs: 'Études de cas' },
  leviers: { un: 'levier', plusieurs: 'Leviers' },
  guide: { un: 'le guide', plusieurs: 'Sections du guide' },
  personnes: { un: 'personne', plusieurs: 'Personnes' },
  poles: { un: 'pôle', plusieurs: 'Pôles' },
  glossaire: { un: 'glossaire', plusieurs: 'Mots du glossaire' },
  chiffres: { un: 'chiffre', plusieurs: 'Chiffres' },
  chronologie: { un: 'chronologie', plusieurs: 'Dates' },
} as const;
export type TypeResultat = keyof typeof TYPES;

/** The facets, in the order of the page; the names are those of the address. */
export const FACETTES = {
  type: 'Nature',
  region: 'Région',
  departement: 'Département',
  role: 'Qui parle',
  structure: 'Type de structure',
  levier: 'Levier',
  theme: 'Thème',
  pole: 'Pôle',
} as const;
export type Facette = keyof typeof FACETTES;
export const NOMS_FACETTES = Object.keys(FACETTES) as Facette[];
export type ValeursFacettes = Partial<Record<Facette, string[]>>;

export interface Lien {
  texte: string;
  href: string;
}

/** What a result shows. Addresses are from the site's root. */
export interface Fiche {
  type: TypeResultat;
  url: string;
  titre: string;
  surtitre?: string;
  /** The whole extract, for a quotation. */
  citation?: string;
  /** A text of which the best passage is shown. */
  texte?: string;
  qui?: { nom: string; fonction?: string; href?: string }[];
  structure?: string;
  /** Level of the structure, for the colour of its sign. */
  niveau?: TypeStructure;
  role?: Role;
  quand?: string;
  /** Region then (and now), département, place. */
  ou?: Lien;
  lieu?: string;
  leviers?: Lien[];
  /** Where it stands in the guide: the section, the printed page. */
  dans?: Lien;
  source?: string;
}

/** A piece of text to index, and how much it weighs (1 for the body of a text, at most 10). */
export interface Champ {
  texte: string;
  poids: number;
}

/** One record of the index. */
export interface Document {
  url: string;
  champs: Champ[];
  /** Its names, whole: a question that is one of them is a question about it. */
  noms?: string[];
  /** Ids of the regions and codes of the départements it belongs to. */
  lieux: string[];
  facettes: ValeursFacettes;
  /** AAAA, AAAA-MM or AAAA-MM-JJ, where there is one. */
  date?: string;
  fiche: Fiche;
}
