import { plier } from './fold.ts';

/** A word may hold a space: « loi NOTRe ». */
const ENTRE = '|';

/** The known words as one text, as they are written: the browser folds them again. */
export const ecrireMots = (connus: ReadonlyMap<string, string>): string => [...connus.values()].join(ENTRE);
export const lireMots = (texte: string): Map<string, string> =>
  new Map(texte.split(ENTRE).map((ecrit) => [plier(ecrit).replace(/[^\p{L}\p{N}]/gu, ''), ecrit]));
