import type { Entry } from '../schema/collections.ts';
import type { GuideData } from '../schema/guide.ts';
import type { Partie } from '../schema/vocabulary.ts';
import { route } from './routes.ts';

/** A fixed anchor at the end of a heading: `## Des projets jeunes [#1-1-projets-jeunes]`. */
export const ANCHOR = /\s*\[#([a-z0-9-]+)\]\s*$/;

export interface AnchoredHeading {
  ancre: string;
  titre: string;
}

/** A section of the guide, with the anchors fixed in it. */
export interface Section extends Entry<GuideData> {
  ancres: AnchoredHeading[];
}

/** The fixed anchors of a body, in order. */
export function readAnchors(corps: string): AnchoredHeading[] {
  return corps.split('\n').flatMap((line) => {
    const titre = /^#{2,6}\s+(.*)$/.exec(line)?.[1];
    const ancre = titre === undefined ? undefined : ANCHOR.exec(titre)?.[1];
    return titre !== undefined && ancre !== undefined ? [{ ancre, titre: titre.replace(ANCHOR, '') }] : [];
  });
}

/** The sections in the guide's order. */
export const joinGuide = (entries: readonly Entry<GuideData>[]): Section[] =>
  [...entries]
    .sort((a, b) => a.ordre - b.ordre || (a.id < b.id ? -1 : 1))
    .map((entry) => ({ ...entry, ancres: readAnchors(entry.corps) }));

/** A step of the guide, read from its beginning to its end. */
export interface Step {
  collection: 'guide' | 'leviers';
  id: string;
  /** Its address from the site's root. */
  route: string;
  titre: string;
  partie: Partie;
}

/** The way through the guide: its sections in order, the eight levers after the section that states them. */
export function guideSteps(site: {
  guide: readonly Section[];
  leviers: readonly { id: string; numero: number; titre: string }[];
}): Step[] {
  const sections = site.guide.map(({ id, titre, partie }): Step => ({
    collection: 'guide',
    id,
    route: route.guide(id),
    titre,
    partie,
  }));
  const leviers = site.leviers.map(({ id, numero, titre }): Step => ({
    collection: 'leviers',
    id,
    route: route.levier(id),
    titre: `${numero}. ${titre}`,
    partie: 'leviers',
  }));
  const after = sections.findLastIndex(({ partie }) => partie === 'leviers') + 1;
  return sections.toSpliced(after > 0 ? after : sections.length, 0, ...leviers);
}

/** The steps before and after one of them. */
export function aroundStep(steps: readonly Step[], collection: Step['collection'], id: string) {
  const rank = steps.findIndex((step) => step.collection === collection && step.id === id);
  return { rank, before: steps[rank - 1], after: steps[rank + 1] };
}

/** Where an id of the guide stands: the section, and the heading inside it if it is one. */
export interface GuidePlace {
  section: Section;
  ancre?: AnchoredHeading;
  /** Rank in the guide, to sort what stands in it. */
  rang: number;
}

export function placeSections(sections: readonly Section[]): Map<string, GuidePlace> {
  const places = new Map<string, GuidePlace>();
  sections.forEach((section, i) => {
    places.set(section.id, { section, rang: i * 100 });
    section.ancres.forEach((ancre, j) => places.set(ancre.ancre, { section, ancre, rang: i * 100 + j + 1 }));
  });
  return places;
}

/** What the links before and after a step are called. */
export const saySteps = (before?: Step, after?: Step): [before: string, after: string] => [
  before?.collection === 'leviers' ? 'Levier précédent' : 'Section précédente',
  after?.collection === 'leviers' ? 'Levier suivant' : 'Section suivante',
];
