import type { TermeData } from '../../schema/lists.ts';
import { spotter } from '../query/spot.ts';
import type { Lexicon } from './lexicon.ts';
import { SYNONYMS } from './synonyms.ts';
import { key, keys } from './stems.ts';

/** Forms that stand for one another, as joined stems; the first is the head. */
export interface SynonymGroup {
  forms: string[];
  /** An acronym and what it stands for: no discount between them. */
  same: boolean;
}

/** A form found in more records than this stands on its own: it needs no help from its group. */
const FREQUENT = 15;

const group = (texts: readonly string[], same: boolean): SynonymGroup => ({ forms: keys(texts), same });

/** The groups of the glossary (acronym ⇄ expansion, then neighbouring forms), and those written by hand. */
export function synonymGroups(glossaire: readonly TermeData[]): SynonymGroup[] {
  const ofGlossary = glossaire.flatMap(({ terme, developpe, sigle, formes = [] }) => {
    const expansions = developpe === undefined ? [] : [developpe];
    for (const form of formes)
      if (sigle && expansions[0] && key(form).startsWith(key(expansions[0]))) expansions.push(form);
    return [group([terme, ...expansions], true), group([terme, ...formes], false)];
  });
  return [...ofGlossary, ...SYNONYMS.map((forms) => group(forms, false))].filter((g) => g.forms.length > 1);
}

/** The stem that stands for a group: its acronym where it has one, else its head, the stems joined. */
const canon = ({ forms, same }: SynonymGroup): string =>
  (same ? forms.find((f) => !f.includes(' ')) : undefined) ?? (forms[0] ?? '').replaceAll(' ', '');

/** The phrases that a question may hold, by their joined stems, each with the stem that stands for its group. */
export function phrasesOf(groups: readonly SynonymGroup[]): Pick<Lexicon, 'acronyms' | 'expressions'> {
  const acronyms: Record<string, string> = {};
  const expressions: Record<string, string> = {};
  for (const g of groups)
    for (const form of g.forms) if (form.includes(' ')) (g.same ? acronyms : expressions)[form] ??= canon(g);
  return { acronyms, expressions };
}

/**
 * What a text gains from the groups, for each form it holds: the stems of an acronym for its expansion and the other way,
 * worth the word itself, and those of neighbouring words. `frequency` tells in how many records a stem stands already.
 */
export function widener(all: readonly SynonymGroup[], frequency: (stem: string) => number) {
  // What each form brings does not depend on the text: said once for all of them.
  const gains = new Map<string, { same: boolean; stems: string[] }[]>();
  for (const g of all)
    for (const form of g.forms)
      gains.set(form, [...(gains.get(form) ?? []), { same: g.same, stems: bring(g, form, frequency) }]);
  const spot = spotter(new Map([...gains].filter(([form]) => form.includes(' '))));
  return (run: readonly string[]): { same: string[]; neighbours: string[] } => {
    const present = new Set(run);
    const gained = [
      ...[...present].map((stem) => gains.get(stem) ?? []),
      ...spot(run).map(({ value }) => value),
    ].flat();
    const of = (same: boolean, but: ReadonlySet<string>) => [
      ...new Set(gained.flatMap((gain) => (gain.same === same ? gain.stems : [])).filter((stem) => !but.has(stem))),
    ];
    const same = of(true, present);
    return { same, neighbours: of(false, new Set([...present, ...same])) };
  };
}

/** The stems that a text may gain from a group, for one of its forms. */
const bring = (g: SynonymGroup, form: string, frequency: (stem: string) => number): string[] =>
  [canon(g), ...g.forms].filter(
    (other) => !other.includes(' ') && other !== form && (g.same || other === canon(g) || frequency(other) <= FREQUENT),
  );
