import type { DocumentData } from '../../schema/lists.ts';
import { sayDate } from '../../text/interface.ts';

/** The document that something comes from, and where in it. */
export interface Source {
  document: DocumentData;
  pages: string;
}

/** « Réseau des … (RTES) » → « RTES »; another name stays whole. */
export const shortName = (nom: string) => /\(([A-Z]{2,})\)$/.exec(nom)?.[1] ?? nom;

export const joinFilled = (parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');

/** « Repères – …, RTES, avril 2014, p. 19 »: the document and the page alone. */
export const writeSource = ({ document: d, pages }: Source): string =>
  joinFilled([d.titre, shortName(d.editeur), sayDate(d.date), pages]);

/** A piece of a sentence: its text, and `true` when it is a title, set in italics. */
export type StyledRun = [text: string, title?: true];

export const asText = (pieces: readonly StyledRun[]) => pieces.map(([text]) => text).join('');

/** Where the reader's own date goes, in every written reference: who copies or notes it puts the day there. */
export const CONSULTED = '[consulté le …]';

/** The same text, read on that day: « [consulté le 12 mars 2026] ». */
export const readOn = (text: string, day: Date): string =>
  text.replaceAll(CONSULTED, CONSULTED.replace('…', day.toLocaleDateString('fr', { dateStyle: 'long' })));
