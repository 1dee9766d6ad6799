import { route } from '../../model/routes.ts';
import { quotationReferences } from '../citation/records.ts';
import { saySource } from '../citation/written.ts';
import { authorsOf } from '../../model/authors.ts';
import { GUIDE } from '../../model/documents.ts';
import { regionContent } from '../../map/places.ts';
import { entriesById } from '../../model/by-id.ts';
import { catalogue } from './datasets.ts';
import { lieu, RTES, type Monde, type Noeud } from './nodes.ts';

export interface Page {
  /** Address from the site's root, without the base path: `/cas/le-periscope/`. */
  ici: string;
  titre: string;
  description: string;
}
export interface Etape {
  adresse: string;
  texte: string;
}
/** The guide of 2014, named the same way on every page. */
const guide = ({ absolue, site }: Monde): Noeud => ({
  '@type': 'Book',
  '@id': absolue('/#guide-2014'),
  name: site.sources.get(GUIDE)?.titre,
  url: absolue(route.guideSommaire),
});
const siteWeb = ({ absolue }: Monde): Noeud => ({
  '@type': 'WebSite',
  '@id': absolue('/#site'),
  name: 'Repères en ligne',
  url: absolue('/'),
});

function citations(monde: Monde, id: string): Noeud[] {
  const t = entriesById(monde.site).temoignages.get(id);
  if (!t) return [];
  const createurs = authorsOf(t).map((s): Noeud => ({
    '@type': 'Person',
    name: s.nom,
    jobTitle: s.fonction,
    affiliation: { '@type': 'Organization', name: s.structure.nom },
    url: monde.absolue(route.personne(s.id)),
  }));
  const region = t.region === undefined ? undefined : monde.site.regions.get(t.region)?.nom;
  const enDocument =
    t.source.document === GUIDE
      ? guide(monde)
      : { '@type': 'CreativeWork', name: monde.site.sources.get(t.source.document)?.titre };
  return quotationReferences(monde, t).map((r) => ({
    '@type': 'Quotation',
    '@id': r.csl.URL,
    url: r.csl.URL,
    name: t.titre,
    text: r.quotation.texte,
    inLanguage: 'fr',
    dateCreated: t.date,
    creator: createurs.length === 1 ? createurs[0] : createurs,
    isPartOf: enDocument,
    ...(r.source.pages !== '' && { citation: saySource(r.source) }),
    ...(region !== undefined && { spatialCoverage: lieu(region) }),
  }));
}

/** A page that the site wrote after the guide: the site signs it. */
function article(
  monde: Monde,
  { ici, titre, description }: Page,
  source?: { page?: number | undefined; pageFin?: number | undefined },
): Noeud {
  return {
    '@type': 'Article',
    '@id': monde.absolue(ici),
    headline: titre,
    description,
    inLanguage: 'fr',
    isBasedOn: guide(monde),
    isPartOf: { '@id': monde.absolue('/#site') },
    author: RTES,
    publisher: RTES,
    ...(source?.page !== undefined && { pagination: [source.page, source.pageFin ?? source.page].join('-') }),
  };
}

/** What a page is about, by its address: one node or several, most telling first. */
function sujet(monde: Monde, page: Page): Noeud[] {
  const { site, absolue } = monde;
  const { ici } = page;
  const [, rubrique = '', id = '', suite] = ici.split('/');
  if (ici === '/')
    return [
      {
        ...siteWeb(monde),
        inLanguage: 'fr',
        publisher: RTES,
        potentialAction: {
          '@type': 'SearchAction',
          target: { '@type': 'EntryPoint', urlTemplate: `${absolue(route.recherche)}?q={search_term_string}` },
          'query-input': 'required name=search_term_string',
        },
      },
      {
        ...guide(monde),
        inLanguage: 'fr',
        author: site.sources.get(GUIDE)?.auteur,
        datePublished: site.sources.get(GUIDE)?.date,
        numberOfPages: site.sources.get(GUIDE)?.pages,
      },
    ];
  const simple = (type: string, ajouts: object = {}): Noeud => ({
    '@type': type,
    '@id': absolue(ici),
    name: page.titre,
    description: page.description,
    inLanguage: 'fr',
    isPartOf: siteWeb(monde),
    ...ajouts,
  });
  if (ici === route.donnees) return [simple('CollectionPage'), catalogue(monde)];
  if (id === '' || (suite !== '' && rubrique !== 'regions')) return [simple(id === '' ? 'CollectionPage' : 'WebPage')];
  switch (rubrique) {
    case 'temoignages':
      return citations(monde, id);
    case 'cas': {
      const c = entriesById(site).cas.get(id);
      const pole = c && site.poles.get(c.pole);
      return [
        {
          ...article(monde, page, c?.source),
          ...(c && { about: { '@type': 'Organization', name: pole?.nom ?? c.titre, location: lieu(c.lieu) } }),
        },
      ];
    }
    case 'guide': {
      const s = entriesById(site).guide.get(id);
      return [article(monde, page, s?.source)];
    }
    case 'leviers': {
      const l = entriesById(site).leviers.get(id);
      return l
        ? [
            {
              '@type': 'DefinedTerm',
              '@id': absolue(ici),
              termCode: String(l.numero),
              name: l.titre,
              alternateName: l.intitule,
              description: l.resume,
              url: absolue(ici),
              inDefinedTermSet: { '@type': 'DefinedTermSet', name: 'Les huit leviers', url: absolue(route.leviers) },
            },
          ]
        : [simple('WebPage')];
    }
    case 'glossaire': {
      const termes = site.glossaire.filter((t) => route.terme(t.id).startsWith(ici));
      return [
        simple('DefinedTermSet', {
          hasDefinedTerm: termes.map((t) => ({
            '@type': 'DefinedTerm',
            name: t.terme,
            url: absolue(route.terme(t.id)),
          })),
        }),
      ];
    }
    case 'personnes': {
      const p = site.personnes.get(id);
      return [
        simple(
          'ProfilePage',
          p && {
            mainEntity: {
              '@type': 'Person',
              name: p.nom,
              ...(p.fonctions.length > 0 && { jobTitle: p.fonctions.map((f) => f.fonction) }),
            },
          },
        ),
      ];
    }
    case 'regions': {
      const r = site.regions.get(id);
      return [
        simple(
          'CollectionPage',
          r && {
            about: { ...lieu(r.nom), containedInPlace: { '@type': 'Country', name: 'France' } },
            mainEntity: { '@type': 'ItemList', numberOfItems: regionContent(site, r).voix.length },
          },
        ),
      ];
    }
    case 'departements':
      return [simple('CollectionPage', { about: lieu(page.titre) })];
    default:
      return [simple('WebPage')];
  }
}

/** The JSON-LD of a page: what it is about, and the way to it. */
export function jsonLd(monde: Monde, page: Page, fil: readonly Etape[]): object {
  const ariane: Noeud = {
    '@type': 'BreadcrumbList',
    itemListElement: fil.map((e, i) => ({ '@type': 'ListItem', position: i + 1, name: e.texte, item: e.adresse })),
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [...sujet(monde, page), ...(fil.length > 1 ? [ariane] : [])],
  };
}

/** JSON for a `<script>`: nothing in it can close the element. */
export const enScript = (objet: object) =>
  JSON.stringify(objet)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
