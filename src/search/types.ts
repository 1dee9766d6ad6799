/** The kinds of results, in the order of the facet; ids as they stand in the address. */
export const TYPES = {
  temoignages: { one: 'témoignage', many: 'Témoignages' },
  cas: { one: 'étude de cas', many: 'Études de cas' },
  leviers: { one: 'levier', many: 'Leviers' },
  guide: { one: 'le guide', many: 'Sections du guide' },
  personnes: { one: 'personne', many: 'Personnes' },
  poles: { one: 'pôle', many: 'Pôles' },
  glossaire: { one: 'glossaire', many: 'Mots du glossaire' },
  chiffres: { one: 'chiffre', many: 'Chiffres' },
  chronologie: { one: 'chronologie', many: 'Dates' },
  pages: { one: 'page du site', many: 'Pages du site' },
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

/** What a result shows. Addresses are from the site's root. */
export interface ResultCard {
  type: ResultType;
  url: string;
  title: string;
  kicker?: string | undefined;
  /** The quotations of a testimony, each whole, with the anchor that it stands at and its reference but for the address,
   * and the page of the document. */
  citations?: { id: string; text: string; reference: string; source?: string | undefined }[];
  /** A text of which the best passage is shown. */
  text?: string | undefined;
  who?: string;
  when?: string;
  /** Region then (and now), place. */
  where?: string | undefined;
  place?: string | undefined;
  /** The row of its pôle, for a case. */
  pole?: { text: string; href: string } | undefined;
  source?: string | undefined;
}

/** A piece of text to index, and how much it weighs (1 for the body of a text, at most 10). */
export type WeighedText = readonly [text: string | undefined, weight: number];

/** One record of the index. */
export interface IndexRecord {
  url: string;
  fields: WeighedText[];
  /** Its names, whole: a question that is one of them is a question about it. */
  names: string[];
  /** Ids of the regions and codes of the départements it belongs to. */
  places: string[];
  facets: FacetValues;
  /** AAAA, AAAA-MM or AAAA-MM-JJ, where there is one. */
  date?: string;
  card: ResultCard;
}
