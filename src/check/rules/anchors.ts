import {
  knowsHeadings,
  problemAt,
  problemInBody,
  pathsIn,
  textAt,
  type CollectionName,
  type Item,
  type Reading,
  type Rule,
} from '../reading.ts';
import { suggest } from '../nearest.ts';
import type { Problem } from '../problem.ts';

/** Ids that the frame of each page uses: an anchor of the same name would take their place. */
const OF_SITE = /^(?:contenu|q|recherche|citer|annonce|c\d+|p-[0-9a-z]{5})$/;
/** Those of the pages that show the texts of a collection; a test reads them in `src/pages`. */
const OF_PAGES: Partial<Record<CollectionName, readonly string[]>> = {
  temoignages: ['meme-levier', 'meme-region'],
  cas: ['chiffres', 'chiffres-legende', 'paroles', 'voisins'],
  leviers: ['cas', 'elus', 'techniciens', 'voix'],
  guide: ['voix'],
};
const OF_ANY_PAGE = new Set(Object.values(OF_PAGES).flat());

/** Whether an id is one that a page showing the texts of a collection has already. */
export const anchorReserved = (anchor: string, collection: CollectionName): boolean =>
  OF_SITE.test(anchor) || (OF_PAGES[collection] ?? []).includes(anchor);

/**
 * An anchor is an address: once in its page and, in the guide, where it names a section too, once for all; never the id
 * of a piece of the page, of a quotation or of a paragraph.
 */
export const checkAnchors: Rule = function* ({ items, ids }) {
  const ofGuide = new Map([...ids.guide].map((id) => [id, `content/guide/${id}.mdx`]));
  for (const item of items) {
    yield* badlyNamed(item, item.collection === 'guide' ? ofGuide : new Map<string, string>());
    yield* withoutHeading(item);
  }
};

function* badlyNamed(item: Item, taken: Map<string, string>): Generator<Problem> {
  for (const heading of item.body?.headings ?? []) {
    const { slug, fixed } = heading;
    const better = `[#${item.id}-${slug}]`;
    // A fixed anchor is never that of any page: a text may move from one to another.
    if (anchorReserved(slug, item.collection) || (fixed && OF_ANY_PAGE.has(slug)))
      yield problemInBody(
        item,
        heading,
        fixed
          ? [`ancre réservée « ${slug} »`, `écrivez par exemple ${better}`]
          : [`titre dont l’adresse, « ${slug} », est réservée`, `ajoutez à la fin ${better}`],
      );
    if (!fixed) continue;
    const where = taken.get(slug);
    taken.set(slug, where ?? item.file);
    const elsewhere = where === item.file ? '' : `, déjà dans ${where}`;
    if (where !== undefined)
      yield problemInBody(item, heading, [
        `ancre « ${slug} » écrite deux fois${elsewhere}`,
        'donnez à chaque titre la sienne',
      ]);
  }
}

/** What belongs to a heading names it by its anchor. */
function* withoutHeading(item: Item): Generator<Problem> {
  if (!knowsHeadings(item)) return;
  const anchors = (item.body?.headings ?? []).map(({ slug }) => slug);
  for (const path of ['questionsParTitre', 'voixParTitre', 'dessins'].flatMap((field) => pathsIn(item, field))) {
    const anchor = textAt(item, ...path, 'ancre');
    const said = `« ${anchor} » n’est l’ancre d’aucun titre de ce texte`;
    if (anchor && !anchors.includes(anchor))
      yield problemAt(item, [...path, 'ancre'], [said, suggest(anchor, anchors)]);
  }
}

/** The fixed anchors of the guide, that name its sections. */
export const sectionsOf = ({ items, ids }: Pick<Reading, 'items' | 'ids'>): Set<string> =>
  new Set([
    ...ids.guide,
    ...items.flatMap(({ collection, body }) =>
      collection === 'guide' ? (body?.headings ?? []).filter((h) => h.fixed).map((h) => h.slug) : [],
    ),
  ]);
