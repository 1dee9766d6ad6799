import type { ElementContent } from 'hast';
import { readBody } from '../../check/body.ts';
import { authorsOf } from '../../model/authors.ts';
import { nameWithPresent } from '../../model/regions.ts';
import type { Cas, Levier, Site, Temoignage } from '../../model/repertoire.ts';
import { route } from '../../model/routes.ts';
import { nameTables } from '../../render/tables.ts';
import { attributesOf, componentOf, h, isElement } from '../../render/tree.ts';
import { fr } from '../../render/typography.ts';
import { wordsSetter } from '../../render/words.ts';
import { keysOf, PARTIES } from '../../schema/vocabulary.ts';
import { sayDate } from '../../text/interface.ts';
import { quotationReferences, sayFunction } from '../citation/records.ts';
import { writeSource } from '../citation/pieces.ts';
import type { Context } from '../context.ts';

/** A chapter of a book: what its page shows to read, from `h2` down. */
export interface Chapter {
  /** Anchor and file name: `guide-introduction`, `temoignage-dupont-friche`. */
  id: string;
  titre: string;
  /** Address on the site, whose links lead here inside the book. */
  route: string;
  content: ElementContent[];
  /** It follows the one before on the same page. */
  short?: true;
}
export interface Book {
  id: string;
  titre: string;
  /** What stands under the title on the cover. */
  sousTitre: string;
  /** Address of the same thing on the site. */
  adresse: string;
  parts: { titre: string; chapters: Chapter[] }[];
}

/** A table of texts, the first of each row its header. */
const table = (caption: string, head: readonly string[], rows: readonly (readonly string[])[]) =>
  h(
    'table',
    {},
    h('caption', {}, fr(caption)),
    h('thead', {}, h('tr', {}, ...head.map((name) => h('th', { scope: 'col' }, name)))),
    h(
      'tbody',
      {},
      ...rows.map(([first = '', ...cells]) =>
        h('tr', {}, h('th', { scope: 'row' }, fr(first)), ...cells.map((cell) => h('td', {}, fr(cell)))),
      ),
    ),
  );

/** The pôles of the panel, where annexe A lists them. */
function polesTable({ poles, regions }: Site): ElementContent {
  const rows = [...poles.values()]
    .filter((p) => p.panel)
    .map((p) => {
      const where = [p.lieu, p.region && nameWithPresent(regions, p.region)].filter(Boolean).join(', ');
      const then = [p.pages && `p. ${p.pages.join(', ')}`, p.site].filter(Boolean).join(' ; ');
      return [p.nom, where, then];
    });
  return table('Les pôles du panel', ['Pôle', 'Lieu et région', 'Pages et site en 2014'], rows);
}

/** A body as a book shows it: its own words, its notes and tables; a picture is said, for a book holds no other file. */
function bodyOf(corps: string, site: Site): ElementContent[] {
  const { tree } = readBody(corps);
  nameTables(tree);
  wordsSetter({})(tree);
  const draw = (node: ElementContent): ElementContent => {
    const component = componentOf(node);
    if (component) {
      const inside = component.children.map((child) => draw(child as ElementContent));
      if (component.name === 'ListePoles') return polesTable(site);
      if (component.name === 'Tableau') return h('div', { className: ['tableau'] }, ...inside);
      const depuis = component.name === 'Depuis';
      const said = depuis ? `Depuis 2014 (${sayDate(attributesOf(component).date ?? '')})` : 'Note du site';
      const label = h('strong', { className: ['etiquette'] }, fr(said));
      return h('div', { className: [depuis ? 'depuis' : 'note'] }, label, ...inside);
    }
    if (!isElement(node)) return node;
    if (node.tagName === 'img')
      return h('span', {}, `[Image : ${String(node.properties.alt)}] ${String(node.properties.title ?? '')}`);
    return { ...node, children: node.children.map(draw) };
  };
  return (tree.children as ElementContent[]).map(draw);
}

function testimonyChapter(context: Context, t: Temoignage): Chapter {
  const region = t.region === undefined ? undefined : context.site.regions.get(t.region)?.nom;
  const who = authorsOf(t).map((a) =>
    h('p', { className: ['qui'] }, h('strong', {}, fr(a.nom)), fr(`, ${sayFunction(a)}`)),
  );
  const quotations = quotationReferences(context, t).map(({ csl, source, quotation }) =>
    h(
      'figure',
      { className: ['citation'], id: quotation.id },
      h('blockquote', {}, h('p', {}, fr(`« ${quotation.texte} »`))),
      h(
        'figcaption',
        {},
        ...who,
        h(
          'p',
          { className: ['source'] },
          fr(`${region === undefined ? '' : `${region}. `}${writeSource(source)}. `),
          h('a', { href: csl.URL }, csl.URL),
        ),
      ),
    ),
  );
  return {
    id: `temoignage-${t.id}`,
    short: true,
    titre: fr(t.titre),
    route: route.temoignage(t.id),
    content: [...quotations, ...bodyOf(t.corps, context.site)],
  };
}

function casChapter({ site }: Context, c: Cas): Chapter {
  const rows = (c.chiffres ?? []).map(({ libelle, valeur }) => [libelle, valeur]);
  const caption = `${c.titre} : les chiffres que donne la source`;
  const figures = table(caption, ['Ce qui est compté', 'Chiffre'], rows);
  return {
    id: `cas-${c.id}`,
    titre: fr(c.titre),
    route: route.cas(c.id),
    content: [
      h('p', {}, h('strong', {}, fr(`${c.lieu}.`)), fr(` ${c.resume}`)),
      ...bodyOf(c.corps, site),
      ...(rows.length > 0 ? [h('div', { className: ['tableau'] }, figures)] : []),
    ],
  };
}

const levierChapter = ({ site }: Context, l: Levier): Chapter => ({
  id: `levier-${l.id}`,
  titre: fr(`Levier ${l.numero} : ${l.titre}`),
  route: route.levier(l.id),
  content: [h('p', {}, fr(`L’énoncé du guide : « ${l.intitule} ».`)), ...bodyOf(l.corps, site)],
});

/**
 * The books of the site. The guide: its sections by part, the levers, the cases, then every testimony in the guide's
 * order. Then each lever, with its testimonies and its cases.
 */
export function allBooks(context: Context): Book[] {
  const { site } = context;
  const temoignages = new Map(site.temoignages.map((t) => [t, testimonyChapter(context, t)]));
  const cas = new Map(site.cas.map((c) => [c, casChapter(context, c)]));
  const leviers = new Map(site.leviers.map((l) => [l, levierChapter(context, l)]));
  const pick = <T>(chapters: ReadonlyMap<T, Chapter>, entries: readonly T[] = []) =>
    entries.flatMap((entry) => chapters.get(entry) ?? []);
  const bound = (book: Book): Book => ({ ...book, parts: book.parts.filter((part) => part.chapters.length > 0) });
  const parts = keysOf(PARTIES).map((partie) => ({
    titre: fr(PARTIES[partie].titre),
    chapters: [
      ...site.guide
        .filter((s) => s.partie === partie)
        .map((s): Chapter => ({
          id: `guide-${s.id}`,
          titre: fr(s.titre),
          route: route.guide(s.id),
          content: bodyOf(s.corps, site),
        })),
      ...(partie === 'leviers' ? leviers.values() : []),
    ],
  }));
  return [
    bound({
      id: 'reperes-guide',
      titre: 'Repères',
      sousTitre: fr('Les rôles des collectivités locales dans les dynamiques de PTCE'),
      adresse: route.accueil,
      parts: [
        ...parts,
        { titre: 'Études de cas', chapters: [...cas.values()] },
        { titre: 'Témoignages', chapters: [...temoignages.values()] },
      ],
    }),
    ...site.leviers.map((l) =>
      bound({
        id: `reperes-levier-${l.numero}-${l.id}`,
        titre: fr(l.titre),
        sousTitre: fr(
          `Levier ${l.numero} sur ${site.leviers.length} du guide « Repères », avec ses témoignages et ses cas`,
        ),
        adresse: route.levier(l.id),
        parts: [
          { titre: 'Le levier', chapters: pick(leviers, [l]) },
          { titre: 'Témoignages', chapters: pick(temoignages, site.par.levier.get(l.id)) },
          { titre: 'Études de cas', chapters: pick(cas, site.casPar.levier.get(l.id)) },
        ],
      }),
    ),
  ];
}
