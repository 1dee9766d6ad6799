import type { TermeData } from '../../schema/lists.ts';
import { spotter } from '../query/spot.ts';
import { SYNONYMES } from './synonyms.ts';
import { key } from './stems.ts';

/** Forms that stand for one another, as joined stems; the first is the head. */
export interface Group {
  formes: string[];
  /** An acronym and what it stands for: no discount between them. */
  same: boolean;
}

/** A form found in more records than this stands on its own: it needs no help from its group. */
export const FREQUENT = 15;

const group = (formes: readonly string[], same: boolean): Group => ({
  formes: [...new Set(formes.map(key).filter(Boolean))],
  same,
});

/** The groups of the glossary (acronym ⇄ expansion, then neighbouring forms), and those written by hand. */
export function synonymGroups(glossaire: readonly TermeData[]): Group[] {
  const duGlossaire = glossaire.flatMap((t) => [
    ...(t.developpe === undefined
      ? []
      : [
          group(
            [
              t.terme,
              t.developpe,
              ...(t.sigle ? (t.formes ?? []).filter((f) => key(f).startsWith(key(t.developpe ?? ''))) : []),
            ],
            true,
          ),
        ]),
    ...(t.formes ? [group([t.terme, ...t.formes], false)] : []),
  ]);
  return [...duGlossaire, ...SYNONYMES.map((formes) => group(formes, false))].filter((g) => g.formes.length > 1);
}

/** The stem that stands for a group: its acronym where it has one, else its head, the stems joined. */
export function canon({ formes, same }: Group): string {
  return (same ? formes.find((f) => !f.includes(' ')) : undefined) ?? (formes[0] ?? '').replaceAll(' ', '');
}

export interface Additions {
  /** Stems of an acronym for its expansion, and the other way: worth the word itself. */
  same: Set<string>;
  /** Stems of neighbouring words. */
  neighbours: Set<string>;
}

/** What a text gains from the groups, for each form it holds. `frequency` tells in how many records a stem stands already. */
export function widener(
  all: readonly Group[],
  frequency: (stem: string) => number,
): (run: readonly string[]) => Additions {
  // What each form brings does not depend on the text: said once for all of them.
  const gains = new Map<string, { same: string[]; neighbours: string[] }>();
  for (const g of all)
    for (const form of g.formes) {
      const gain = gains.get(form) ?? { same: [], neighbours: [] };
      gain[g.same ? 'same' : 'neighbours'].push(...bring(g, form, frequency));
      gains.set(form, gain);
    }
  const spot = spotter(new Map([...gains].filter(([form]) => form.includes(' '))));
  return (run) => {
    const present = new Set(run);
    const additions: Additions = { same: new Set(), neighbours: new Set() };
    const touch = ({ same, neighbours }: { same: readonly string[]; neighbours: readonly string[] }) => {
      for (const meme of same) if (!present.has(meme)) additions.same.add(meme);
      for (const neighbour of neighbours) if (!present.has(neighbour)) additions.neighbours.add(neighbour);
    };
    for (const stem of present) {
      const gain = gains.get(stem);
      if (gain) touch(gain);
    }
    for (const { value } of spot(run)) touch(value);
    for (const meme of additions.same) additions.neighbours.delete(meme);
    return additions;
  };
}

/** The stems that a text may gain from a group, for one of its forms. */
const bring = (g: Group, form: string, frequency: (stem: string) => number): string[] =>
  [canon(g), ...g.formes].filter(
    (autre) => !autre.includes(' ') && autre !== form && (g.same || autre === canon(g) || frequency(autre) <= FREQUENT),
  );
