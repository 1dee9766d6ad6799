import type { Entry } from '../schema/collections.ts';
import type { GuideData } from '../schema/guide.ts';
import { ANCHOR } from '../render/anchors.ts';

export interface Titre {
  ancre: string;
  titre: string;
}

/** A section of the guide with its place: the anchors fixed in it, what stands before and after. */
export interface Section extends Entry<GuideData> {
  ancres: Titre[];
  precedente?: string;
  suivante?: string;
}

/** The fixed anchors of a body, in order: `## Des projets jeunes [#1-1-projets-jeunes]`. */
export function readAnchors(corps: string): Titre[] {
  return corps.split('\n').flatMap((ligne) => {
    const titre = /^#{2,6}\s+(.*)$/.exec(ligne)?.[1];
    const ancre = titre === undefined ? undefined : ANCHOR.exec(titre)?.[1];
    return titre !== undefined && ancre !== undefined ? [{ ancre, titre: titre.replace(ANCHOR, '') }] : [];
  });
}

/** The sections in the guide's order, each knowing its neighbours. */
export function joinGuide(entrees: readonly Entry<GuideData>[]): Section[] {
  const tries = [...entrees].sort((a, b) => a.ordre - b.ordre || (a.id < b.id ? -1 : 1));
  return tries.map((entree, i) => ({
    ...entree,
    ancres: readAnchors(entree.corps),
    ...(i > 0 && { precedente: tries[i - 1]?.id }),
    ...(i < tries.length - 1 && { suivante: tries[i + 1]?.id }),
  })) as Section[];
}

/** Where an id of the guide stands: the section, and the heading inside it if it is one. */
export interface Place {
  section: Section;
  ancre?: Titre;
  /** Rank in the guide, to sort what stands in it. */
  rang: number;
}

export function placeSections(sections: readonly Section[]): Map<string, Place> {
  const places = new Map<string, Place>();
  sections.forEach((section, i) => {
    places.set(section.id, { section, rang: i * 100 });
    section.ancres.forEach((ancre, j) => places.set(ancre.ancre, { section, ancre, rang: i * 100 + j + 1 }));
  });
  return places;
}
