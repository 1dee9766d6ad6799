import type { TermeData } from '../../schema/lists.ts';
import { repereur } from '../query/spot.ts';
import { SYNONYMES } from './synonyms.ts';
import { cle } from './stems.ts';

/** Forms that stand for one another, as joined stems; the first is the head. */
export interface Group {
  formes: string[];
  /** An acronym and what it stands for: no discount between them. */
  memes: boolean;
}

/** A form found in more records than this stands on its own: it needs no help from its group. */
export const SEUIL_FREQUENT = 15;

const groupe = (formes: readonly string[], memes: boolean): Group => ({
  formes: [...new Set(formes.map(cle).filter(Boolean))],
  memes,
});

/** The groups of the glossary (acronym ⇄ expansion, then neighbouring forms), and those written by hand. */
export function groupes(glossaire: readonly TermeData[]): Group[] {
  const duGlossaire = glossaire.flatMap((t) => [
    ...(t.developpe === undefined
      ? []
      : [
          groupe(
            [
              t.terme,
              t.developpe,
              ...(t.sigle ? (t.formes ?? []).filter((f) => cle(f).startsWith(cle(t.developpe ?? ''))) : []),
            ],
            true,
          ),
        ]),
    ...(t.formes ? [groupe([t.terme, ...t.formes], false)] : []),
  ]);
  return [...duGlossaire, ...SYNONYMES.map((formes) => groupe(formes, false))].filter((g) => g.formes.length > 1);
}

/** The stem that stands for a group: its acronym where it has one, else its head, the stems joined. */
export function canon({ formes, memes }: Group): string {
  return (memes ? formes.find((f) => !f.includes(' ')) : undefined) ?? (formes[0] ?? '').replaceAll(' ', '');
}

export interface Ajouts {
  /** Stems of an acronym for its expansion, and the other way: worth the word itself. */
  memes: Set<string>;
  /** Stems of neighbouring words. */
  neighbours: Set<string>;
}

/** What a text gains from the groups, for each form it holds. `frequence` tells in how many records a stem stands already. */
export function elargisseur(
  tous: readonly Group[],
  frequence: (tige: string) => number,
): (suite: readonly string[]) => Ajouts {
  // What each form brings does not depend on the text: said once for all of them.
  const apports = new Map<string, { memes: string[]; neighbours: string[] }>();
  for (const g of tous)
    for (const forme of g.formes) {
      const apport = apports.get(forme) ?? { memes: [], neighbours: [] };
      apport[g.memes ? 'memes' : 'neighbours'].push(...apporter(g, forme, frequence));
      apports.set(forme, apport);
    }
  const reperer = repereur(new Map([...apports].filter(([forme]) => forme.includes(' '))));
  return (suite) => {
    const presentes = new Set(suite);
    const ajouts: Ajouts = { memes: new Set(), neighbours: new Set() };
    const toucher = ({ memes, neighbours }: { memes: readonly string[]; neighbours: readonly string[] }) => {
      for (const meme of memes) if (!presentes.has(meme)) ajouts.memes.add(meme);
      for (const voisin of neighbours) if (!presentes.has(voisin)) ajouts.neighbours.add(voisin);
    };
    for (const tige of presentes) {
      const apport = apports.get(tige);
      if (apport) toucher(apport);
    }
    for (const { valeur } of reperer(suite)) toucher(valeur);
    for (const meme of ajouts.memes) ajouts.neighbours.delete(meme);
    return ajouts;
  };
}

/** The stems that a text may gain from a group, for one of its forms. */
const apporter = (g: Group, forme: string, frequence: (tige: string) => number): string[] =>
  [canon(g), ...g.formes].filter(
    (autre) =>
      !autre.includes(' ') && autre !== forme && (g.memes || autre === canon(g) || frequence(autre) <= SEUIL_FREQUENT),
  );
