import type { Temoignage } from './repertoire.ts';

/** The words that open the home page: an editor's choice, by its address. */
const CHOSEN = 'arevalo-cordee-de-montagne';
const LENGTHS = { min: 120, max: 220 };

/**
 * The one testimony shown on the home page: the one that was chosen; once it is withdrawn, the middle one, in the
 * guide's order, of those whose first quotation reads well alone, so that the choice is stable.
 */
export function showcase(temoignages: readonly Temoignage[]): Temoignage | undefined {
  const chosen = temoignages.find((t) => t.id === CHOSEN);
  const readable = temoignages.filter(({ citations: [first] }) => {
    const length = first?.texte.length ?? 0;
    return !first?.texte.includes('[') && length >= LENGTHS.min && length <= LENGTHS.max;
  });
  return chosen ?? readable[Math.floor(readable.length / 2)];
}
