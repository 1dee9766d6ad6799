import { foldText as fold } from '../../text/fold.ts';

/** A word may hold a space: « loi NOTRe ». */
const BETWEEN = '|';

/** The known words as one text, as they are written: the browser folds them again. */
export const writeWords = (known: ReadonlyMap<string, string>): string => [...known.values()].join(BETWEEN);
export const readWords = (text: string): Map<string, string> =>
  new Map(text.split(BETWEEN).map((written) => [fold(written).replace(/[^\p{L}\p{N}]/gu, ''), written]));
