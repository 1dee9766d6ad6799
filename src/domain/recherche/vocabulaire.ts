import type { ChampsTerme } from '../../schema/fermees.ts';
import { repereur } from './reperer.ts';
import { SYNONYMES } from './synonymes.ts';
import { cle } from './tiges.ts';

/** Forms that stand for one another, as joined stems; the first is the head. */
export interface Groupe {
  formes: string[];
  /** An acronym and what it stands for: no discount between them. */
  memes: boolean;
}

/** A form found in more records than this stands on its own: it needs no help from its group. */
export const SEUIL_FREQUENT = 15;

const groupe = (formes: readonly string[], memes: boolean): Groupe => ({
  formes: [...new Set(formes.map(cle).filter(Boolean))],
  memes,
});

/** The groups of the glossary (acronym ⇄ expansion, then neighbouring forms), and those written by hand. */
export function groupes(glossaire: readonly ChampsTerme[]): Groupe[] {
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
export function canon({ formes, memes }: Groupe): string {
  return (memes ? formes.find((f) => !f.includes(' ')) : undefined) ?? (formes[0] ?? '').replaceAll(' ', '');
}

export interface Ajouts {
  /** Stems of an acronym for its expansion, and the other way: worth the word itself. */
  memes: Set<string>;
  /** Stems of neighbouring words. */
  voisins: Set<string>;
}

/** What a text gains from the groups, for each form it holds. `frequence` tells in how many records a stem stands already. */
export function elargisseur(
  tous: readonly Groupe[],
  frequence: (tige: string) => number,
): (suite: readonly string[]) => Ajouts {
  const parForme = new Map<string, Groupe[]>();
  for (const g of tous) for (const forme of g.formes) parForme.set(forme, [...(parForme.get(forme) ?? []), g]);
  const reperer = repereur(new Map([...parForme].filter(([forme]) => forme.includes(' '))));
  return (suite) => {
    const presentes = new Set(suite);
    const ajouts: Ajouts = { memes: new Set(), voisins: new Set() };
    const toucher = (g: Groupe, forme: string) => {
      const ensemble = g.memes ? ajouts.memes : ajouts.voisins;
      for (const autre of [canon(g), ...g.formes])
        if (
          !autre.includes(' ') &&
          !presentes.has(autre) &&
          autre !== forme &&
          (g.memes || autre === canon(g) || frequence(autre) <= SEUIL_FREQUENT)
        )
          ensemble.add(autre);
    };
    for (const tige of presentes) for (const g of parForme.get(tige) ?? []) toucher(g, tige);
    for (const { valeur, debut, fin } of reperer(suite))
      for (const g of valeur) toucher(g, suite.slice(debut, fin).join(' '));
    for (const meme of ajouts.memes) ajouts.voisins.delete(meme);
    return ajouts;
  };
}
