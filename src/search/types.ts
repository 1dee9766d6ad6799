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
  pages: { un: 'page du site', plusieurs: 'Pages du site' },
} as const;
export type ResultType = keyof typeof TYPES;

/** The facets, in the order of the page; the names are those of the address. */
export const FACETS = {
  type: 'Nature',
  region: 'Région',
  departement: 'Département',
  role: 'Qui parle',
  structure: 'Type de structure',
  levier: 'Levier',
  theme: 'Thème',
  pole: 'Pôle',
} as const;
export type Facet = keyof typeof FACETS;
export const FACET_NAMES = Object.keys(FACETS) as Facet[];
export type FacetValues = Partial<Record<Facet, string[]>>;

export interface Link {
  texte: string;
  href: string;
}

/** What a result shows. Addresses are from the site's root. */
export interface Card {
  type: ResultType;
  url: string;
  titre: string;
  surtitre?: string;
  /** The quotations of a testimony, each whole, with the anchor that it stands at and its reference but for the address,
   * and the page of the document. */
  citations?: { id: string; texte: string; reference: string; source: string }[];
  /** A text of which the best passage is shown. */
  texte?: string;
  qui?: string;
  quand?: string;
  /** Region then (and now), place. */
  ou?: string;
  lieu?: string;
  /** The row of its pôle, for a case. */
  pole?: Link;
  source?: string;
}

/** A piece of text to index, and how much it weighs (1 for the body of a text, at most 10). */
export interface Field {
  texte: string;
  weight: number;
}

/** One record of the index. */
export interface Document {
  url: string;
  fields: Field[];
  /** Its names, whole: a question that is one of them is a question about it. */
  names?: string[];
  /** Ids of the regions and codes of the départements it belongs to. */
  places: string[];
  facets: FacetValues;
  /** AAAA, AAAA-MM or AAAA-MM-JJ, where there is one. */
  date?: string;
  card: Card;
}
