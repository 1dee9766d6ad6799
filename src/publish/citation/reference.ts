/** A person's name, or that of a body. */
export type Nom = { prenom: string; famille: string } | { collectif: string };

/** The document that a text comes from, as the list of sources describes it. */
export interface Document {
  titre: string;
  /** Its authors as printed, for the sentence. */
  auteur: string;
  auteurs: Nom[];
  editeur: string;
  /** AAAA, AAAA-MM or AAAA-MM-JJ. */
  date: string;
  pages?: number | undefined;
  /** A printed publication, as against a leaflet, slides or a web article. */
  publication: boolean;
}

/** What one cites: a part of a document (words of a person, a case, a section) or the whole of it. */
export interface Reference {
  /** Key for BibTeX and CSL: ASCII, no spaces. */
  cle: string;
  /** Who speaks, for a part by a named person; absent when the document's authors do. */
  personnes?: { nom: string; fonction: string }[];
  structure?: string;
  /** Title of the part; absent for the whole. */
  titre?: string;
  /** « étude de cas », « levier 3 » … */
  nature?: string;
  document: Document;
  page?: number | undefined;
  pageFin?: number | undefined;
  /** The words quoted, without guillemets. */
  citation?: string;
  /** Absolute permanent address. */
  adresse: string;
}

/** « Christiane Bouchart » → Bouchart, Christiane. One word stays a body. */
export function couperNom(nom: string): Nom {
  const [prenom = '', ...reste] = nom.trim().split(/\s+/);
  return reste.length ? { prenom, famille: reste.join(' ') } : { collectif: nom.trim() };
}

/**
 * Cuts the printed mention of the authors: « Sébastien Cornu, L'Atelier coopératif » is a person and a body.
 * `connue` says who is a person of the site; two or three words with capitals are a person too.
 */
export function couperAuteurs(mention: string, connue: (nom: string) => boolean): Nom[] {
  return mention
    .split(/\s+et\s+|,\s+(?:avec\s+)?/)
    .filter((m) => !/^(?:n°|le |la )/.test(m))
    .map((m) =>
      connue(m) || /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? \p{Lu}\p{Ll}+$/u.test(m) ? couperNom(m) : { collectif: m },
    );
}

/** « Réseau des … (RTES) » → « RTES »; another name stays whole. */
export const editeurCourt = (editeur: string) => /\(([A-Z]{2,})\)$/.exec(editeur)?.[1] ?? editeur;

export const nomEcrit = (nom: Nom) => ('collectif' in nom ? nom.collectif : `${nom.prenom} ${nom.famille}`);
