import type { Citation } from './about.ts';
import type { Section } from './guide.ts';
import type { Temoignage } from './repertoire.ts';

/** One quotation, with the testimony that holds it. */
export interface Voice {
  t: Temoignage;
  citation: Citation;
}
/** What is heard under one heading of the guide: one quotation in place, the others folded. */
export interface HeardHere {
  quoted?: Voice;
  others: Voice[];
}

/** A quotation that reads at a glance in a margin, and says something. */
const LENGTH = { least: 60, most: 240 };
const readsWell = ({ citation: { texte } }: Voice) =>
  texte.length >= LENGTH.least && texte.length <= LENGTH.most && !/^(?:\[|…)/.test(texte);

const isChoice = ({ t, citation }: Voice, choice: { temoignage: string; citation: string }) =>
  t.id === choice.temoignage && citation.id === choice.citation;

/**
 * The voices of a section under its headings. Each stands where its testimony is placed: under one of them, or under
 * the last when it is placed in the section as a whole. Under each, the quotation that the editor chose for it, wherever
 * in the section it comes from; else the first of its own that reads well; else the first.
 */
export function voicesByHeading(
  { voixParTitre = [] }: Pick<Section, 'voixParTitre'>,
  temoignages: readonly Temoignage[],
  headings: readonly string[],
): Map<string, HeardHere> {
  const voices = temoignages.flatMap((t) => t.citations.map((citation): Voice => ({ t, citation })));
  const choiceOf = (heading: string) => voixParTitre.find(({ ancre }) => ancre === heading);
  const elsewhere = (voice: Voice, heading: string) =>
    voixParTitre.some((choice) => choice.ancre !== heading && isChoice(voice, choice));
  const last = headings.at(-1) ?? '';
  const placed = Map.groupBy(voices, ({ t }) => {
    const own = t.place?.ancre?.ancre;
    return own !== undefined && headings.includes(own) ? own : last;
  });
  return new Map(
    [...new Set([...headings, last])].map((heading) => {
      const choice = choiceOf(heading);
      const own = (placed.get(heading) ?? []).filter((voice) => !elsewhere(voice, heading));
      const quoted = choice ? voices.find((voice) => isChoice(voice, choice)) : (own.find(readsWell) ?? own[0]);
      return [heading, { ...(quoted && { quoted }), others: own.filter((voice) => voice !== quoted) }] as const;
    }),
  );
}
