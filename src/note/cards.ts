import type { StyledRun } from '../publish/citation/pieces.ts';

/** Where something is said, for a footnote. */
export interface Ref {
  /** The document in full, written once in the note. */
  document: StyledRun[];
  /** What it is called from the second footnote on. */
  short: string;
  /** AAAA: the year of what is said. */
  annee: string;
  /** « p. 19 », or nothing. */
  pages: string;
  /** Absolute permanent address on the site. */
  adresse: string;
}

/** One thing that can be kept. */
export interface Card {
  /** What lists and buttons call it. */
  titre: string;
  /** The words, where they are quoted: a note never changes them. */
  mots?: string;
  /** Who said or wrote them. */
  par?: string;
  /** What is told, in the site's words, with the few signs of `markup.ts`. */
  texte?: string;
  ref: Ref;
}

/** What one entry gives to keep, and what has changed since: one file each, `/donnees/note/<entry>.json`. */
export interface CardFile {
  /** By the last part of the key; the entry itself under an empty one. */
  parts: Record<string, Card>;
  /** Its « Depuis » notes, by date. */
  depuis?: Record<string, string>;
}
export type CardFiles = ReadonlyMap<string, CardFile>;
