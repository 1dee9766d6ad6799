/** A piece of a sentence: its text, and `true` when it is a title, set in italics. */
export type StyledRun = [text: string, title?: true];

export const asText = (pieces: readonly StyledRun[]) => pieces.map(([text]) => text).join('');

/** Where the reader's own date goes, in every written reference: who copies or notes it puts the day there. */
export const CONSULTED = '[consulté le …]';

/** The same text, read on that day: « [consulté le 12 mars 2026] ». */
export const readOn = (text: string, day: Date): string =>
  text.replaceAll(CONSULTED, CONSULTED.replace('…', day.toLocaleDateString('fr', { dateStyle: 'long' })));
