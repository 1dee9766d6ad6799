import type { Temoignage } from './repertoire.ts';

export type Citation = Temoignage['citations'][number];
/** What a quotation may be about: the two lists that it may narrow. */
export type Subject = 'leviers' | 'themes';

/**
 * What one quotation is about: the levers (or themes) of its own, or all those of its testimony when it names none.
 * The one place of this rule: lists, search and notes all ask here.
 */
export const subjectsOf = (t: Temoignage, citation: Citation, subject: Subject): readonly string[] =>
  citation[subject] ?? t[subject];

/** The quotations of a testimony about one lever or theme, in order. None when only its text speaks of it. */
export const citationsAbout = (t: Temoignage, subject: Subject, id: string): Citation[] =>
  t.citations.filter((c) => subjectsOf(t, c, subject).includes(id));

/** Those whose quotations are about a lever or theme before those whose text alone speaks of it. */
export const speakersFirst = (
  voix: readonly Temoignage[],
  { subject, id }: { subject: Subject; id: string },
): Temoignage[] => {
  const speaks = (t: Temoignage) => Number(citationsAbout(t, subject, id).length > 0);
  return [...voix].sort((a, b) => speaks(b) - speaks(a));
};
