import type { ChampsDocument } from '../schema/fermees.ts';
import { direDate } from '../text/interface.ts';

/** « guide de 2014 », « article, 30 mars 2017 »: a document in a few words, where its whole title would crowd a line. */
export const nommerDocument = ({ id, support, date }: Pick<ChampsDocument, 'id' | 'support' | 'date'>): string =>
  id === 'guide-2014' ? 'guide de 2014' : `${support}, ${direDate(date)}`;
