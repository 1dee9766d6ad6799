import type { Lieu } from './lieux.ts';
import { canon, type Groupe } from './vocabulaire.ts';

/** What the browser needs to understand a question. Small: single words need nothing, the index carries them. */
export interface Lexique {
  /** Number of records. */
  total: number;
  /** Phrases of several stems → the stem that stands for them in the index. */
  expressions: Record<string, string>;
  lieux: Lieu[];
}

export function creerLexique(total: number, tous: readonly Groupe[], lieux: readonly Lieu[]): Lexique {
  const expressions: Record<string, string> = {};
  for (const g of tous) for (const forme of g.formes) if (forme.includes(' ')) expressions[forme] ??= canon(g);
  return { total, expressions, lieux: [...lieux] };
}
