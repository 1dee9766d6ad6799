import { PAGES, route } from '../../model/routes.ts';
import type { Temoignage } from '../../model/repertoire.ts';
import type { Shown } from '../shown.ts';
import { quotationReferences } from '../citation/records.ts';
import { writeSource } from '../citation/pieces.ts';
import { authorsOf } from '../../model/authors.ts';
import { GUIDE } from '../../model/documents.ts';
import { regionContent } from '../../map/places.ts';
import { dataCatalog } from './datasets.ts';
import type { Context } from '../context.ts';
import { place, RTES, type LdNode } from './nodes.ts';

export interface Page {
  /** The pattern of its route (src/model/routes.ts). */
  pattern: string;
  /** Address from the site's root, without the base path: `/cas/le-periscope/`. */
  address: string;
  titre: string;
  description: string;
  /** The one thing that it shows. */
  shows?: Shown | undefined;
}
/** A step on the way to a page. */
export interface Crumb {
  href: string;
  texte: string;
}
/** The guide of 2014, named the same way on every page. */
const guide = ({ absolute, site }: Context): LdNode => ({
  '@type': 'Book',
  '@id': absolute('/#guide-2014'),
  name: site.sources.get(GUIDE)?.titre,
  url: absolute(route.guideSommaire),
});
const website = ({ absolute }: Context): LdNode => ({
  '@type': 'WebSite',
  '@id': absolute('/#site'),
  name: 'Repères en ligne',
  url: absolute('/'),
});

function quotations(context: Context, t: Temoignage): LdNode[] {
  const creators = authorsOf(t).map((s): LdNode => ({
    '@type': 'Person',
    name: s.nom,
    jobTitle: s.fonction,
    affiliation: { '@type': 'Organization', name: s.structure.nom },
    url: context.absolute(route.personne(s.id)),
  }));
  const region = t.region === undefined ? undefined : context.site.regions.get(t.region)?.nom;
  const container =
    t.source.document === GUIDE
      ? guide(context)
      : { '@type': 'CreativeWork', name: context.site.sources.get(t.source.document)?.titre };
  return quotationReferences(context, t).map((r) => ({
    '@type': 'Quotation',
    '@id': r.csl.URL,
    url: r.csl.URL,
    name: t.titre,
    text: r.quotation.texte,
    inLanguage: 'fr',
    dateCreated: t.date,
    creator: creators.length === 1 ? creators[0] : creators,
    isPartOf: container,
    ...(r.source.pages !== '' && { citation: writeSource(r.source) }),
    ...(region !== undefined && { spatialCoverage: place(region) }),
  }));
}

/** A page that the site wrote after the guide: the site signs it. */
function article(
  context: Context,
  { address, titre, description }: Page,
  source?: { page?: number | undefined; pageFin?: number | undefined },
): LdNode {
  return {
    '@type': 'Article',
    '@id': context.absolute(address),
    headline: titre,
    description,
    inLanguage: 'fr',
    isBasedOn: guide(context),
    isPartOf: { '@id': context.absolute('/#site') },
    author: RTES,
    publisher: RTES,
    ...(source?.page !== undefined && { pagination: [source.page, source.pageFin ?? source.page].join('-') }),
  };
}

/** The home page: the site and its search, the guide and those who made it. */
function home(context: Context): LdNode[] {
  const document = context.site.sources.get(GUIDE);
  return [
    {
      ...website(context),
      inLanguage: 'fr',
      publisher: RTES,
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${context.absolute(route.recherche)}?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    },
    {
      ...guide(context),
      inLanguage: 'fr',
      author: document?.auteur,
      datePublished: document?.date,
      numberOfPages: document?.pages,
    },
  ];
}

/** What a page is about: one node or several, most telling first. */
function subject(context: Context, page: Page): LdNode[] {
  const { site, absolute } = context;
  const { pattern, address, titre, description, shows } = page;
  if (pattern === '/') return home(context);
  const simple = (type: string, more: object = {}): LdNode => ({
    '@type': type,
    '@id': absolute(address),
    name: titre,
    description,
    inLanguage: 'fr',
    isPartOf: website(context),
    ...more,
  });
  const plain = simple(PAGES[pattern]?.list ? 'CollectionPage' : 'WebPage');
  if (pattern === '/donnees') return [plain, dataCatalog(context)];
  if (!shows) return [plain];
  if ('temoignage' in shows) return quotations(context, shows.temoignage);
  if ('section' in shows) return [article(context, page, shows.section.source)];
  if ('cas' in shows) {
    const { cas: c } = shows;
    const name = site.poles.get(c.pole)?.nom ?? c.titre;
    return [{ ...article(context, page, c.source), about: { '@type': 'Organization', name, location: place(c.lieu) } }];
  }
  if ('levier' in shows) {
    const { levier: l } = shows;
    return [
      {
        '@type': 'DefinedTerm',
        '@id': absolute(address),
        termCode: String(l.numero),
        name: l.titre,
        alternateName: l.intitule,
        description: l.resume,
        url: absolute(address),
        inDefinedTermSet: { '@type': 'DefinedTermSet', name: 'Les huit leviers', url: absolute(route.leviers) },
      },
    ];
  }
  if ('termes' in shows) {
    const hasDefinedTerm = shows.termes.map((t) => ({
      '@type': 'DefinedTerm',
      name: t.terme,
      url: absolute(route.terme(t.id)),
    }));
    return [simple('DefinedTermSet', { hasDefinedTerm })];
  }
  if ('personne' in shows) {
    const { nom, fonctions } = shows.personne;
    const mainEntity = {
      '@type': 'Person',
      name: nom,
      ...(fonctions.length > 0 && { jobTitle: fonctions.map((f) => f.fonction) }),
    };
    return [simple('ProfilePage', { mainEntity })];
  }
  if ('region' in shows) {
    const { region } = shows;
    return [
      simple('CollectionPage', {
        about: { ...place(region.nom), containedInPlace: { '@type': 'Country', name: 'France' } },
        mainEntity: { '@type': 'ItemList', numberOfItems: regionContent(site, region).voix.length },
      }),
    ];
  }
  if ('departement' in shows) return [simple('CollectionPage', { about: place(shows.departement.nom) })];
  return [plain];
}

/** The JSON-LD of a page: what it is about, and the way to it. */
export function jsonLd(context: Context, page: Page, trail: readonly Crumb[]): object {
  const breadcrumb: LdNode = {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map((e, i) => ({ '@type': 'ListItem', position: i + 1, name: e.texte, item: e.href })),
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [...subject(context, page), ...(trail.length > 1 ? [breadcrumb] : [])],
  };
}

/** JSON for a `<script>`: nothing in it can close the element. */
export const asScript = (value: object) =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
