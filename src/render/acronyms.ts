import { route } from '../model/routes.ts';
import type { TermeData } from '../schema/lists.ts';

/** An acronym of the glossary and the address where it is explained. */
export interface Acronym {
  sigle: string;
  adresse: string;
}

/** Finds the acronyms of a list in a text, the longest first, whatever signs they hold; nothing when there is none. */
export function acronymPattern(acronyms: readonly Acronym[]): RegExp | undefined {
  const forms = acronyms.map(({ sigle }) => sigle.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (forms.length === 0) return undefined;
  const longestFirst = forms.sort((a, b) => b.length - a.length).join('|');
  return new RegExp(`(?<![\\p{L}\\d-])(?:${longestFirst})(?![\\p{L}\\d-])`, 'gu');
}

/** The acronyms of the glossary. */
export const acronymsOf = (glossaire: readonly Pick<TermeData, 'id' | 'terme' | 'sigle'>[]): Acronym[] =>
  glossaire.filter((t) => t.sigle).map((t) => ({ sigle: t.terme, adresse: route.terme(t.id) }));
