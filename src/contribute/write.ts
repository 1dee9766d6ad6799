import { Document, isScalar, isSeq, visit } from 'yaml';
import type { Champs } from './understand.ts';
import { corpsSur } from './safe-body.ts';

/** The order in which the fields are written, the same in every file. */
const ORDRE = [
  'titre',
  'citations',
  'auteurs',
  'structure',
  'role',
  'region',
  'departement',
  'leviers',
  'themes',
  'poles',
  'source',
  'date',
] as const satisfies readonly (keyof Champs)[];
const LONG = 80;

/** Writes the file of a testimony. The YAML library quotes what needs it, so no answer can break the head. */
export function ecrireTemoignage(champs: Champs, texte: string): string {
  const document = new Document(
    Object.fromEntries(ORDRE.flatMap((cle) => (champs[cle] === undefined ? [] : [[cle, champs[cle]]]))),
  );
  visit(document, {
    Pair: (_, { key, value }) => {
      const cle = isScalar(key) ? key.value : undefined;
      if (isSeq(value) && ['leviers', 'themes', 'poles'].includes(String(cle))) value.flow = true;
      if (!isScalar(value) || typeof value.value !== 'string') return;
      if (cle === 'departement') value.type = 'QUOTE_DOUBLE';
      else if (cle === 'texte' || value.value.length > LONG) value.type = 'BLOCK_FOLDED';
    },
  });
  const tete = document.toString({ lineWidth: 110, flowCollectionPadding: false, singleQuote: false });
  return `---\n${tete}---\n\n${corpsSur(texte)}\n`;
}
