import type { Piece } from '../publish/citation/pieces.ts';

/** What the selection page and the notes say of one entry. */
export interface Fiche {
  titre: string;
  /** Absent for a testimony, whose words are its quotations. */
  resume?: string;
  citations?: Record<string, { texte: string; reference: Piece[] }>;
  reference?: Piece[];
  /** Id of the document it comes from. */
  document: string;
}
/** Entries by key without the quotation: `t/<id>`, `c/<id>`, `l/<id>`. */
export type Paquet = Record<string, Fiche>;

export interface Sommaire {
  /** Number of packets the entries are dealt in. */
  paquets: number;
  /** The documents cited, in full. */
  documents: Record<string, Piece[]>;
}

/** How many entries a packet holds, about: one packet is what keeping one quotation costs. */
export const TAILLE_PAQUET = 40;

/** Which packet holds a key: the same sum here and in the browser (FNV-1a). */
export function paquetDe(cle: string, paquets: number): number {
  let h = 0x811c9dc5;
  for (const signe of cle) h = Math.imul(h ^ (signe.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return h % paquets;
}
