import { route } from '../../model/routes.ts';
import { pagesDe } from '../../map/places.ts';
import { documentDate, GUIDE } from '../../model/documents.ts';
import type { Section } from '../../model/guide.ts';
import type { Cas, Levier, Site, Temoignage } from '../../model/repertoire.ts';
import { couperAuteurs, type Document, type Reference } from './reference.ts';

export interface Contexte {
  site: Pick<Site, 'sources' | 'personnes'>;
  /** Makes an address of the site absolute. */
  absolue: (adresse: string) => string;
}

const lus = new WeakMap<Site['sources'], Map<string, Document>>();

/** The document of an entry, read once. Throws when the list of sources does not hold it. */
export function documentOf({ site }: Contexte, id: string): Document {
  const connus = lus.get(site.sources) ?? new Map<string, Document>();
  lus.set(site.sources, connus);
  const document = connus.get(id) ?? lireDocument(site, id);
  connus.set(id, document);
  return document;
}

function lireDocument(site: Contexte['site'], id: string): Document {
  const source = site.sources.get(id);
  if (!source) throw new Error(`sources.yaml : « ${id} » n’existe pas.`);
  const noms = new Set([...site.personnes.values()].map((p) => p.nom));
  return {
    titre: source.titre,
    auteur: source.auteur,
    auteurs: couperAuteurs(source.auteur, (nom) => noms.has(nom)),
    editeur: source.editeur,
    date: source.date,
    pages: source.pages,
    publication: source.support === 'PDF',
  };
}

const pagesDeSource = ({ page, pageFin }: { page?: number | undefined; pageFin?: number | undefined }) => ({
  ...(page !== undefined && { page }),
  ...(pageFin !== undefined && { pageFin }),
});

/** One reference a quotation, each with its own page and address. */
export function temoignageReferences(contexte: Contexte, t: Temoignage): (Reference & { citation: string })[] {
  const recueil = documentOf(contexte, t.source.document);
  const document = { ...recueil, date: documentDate(t, recueil) };
  return t.citations.map((c) => ({
    cle: `${t.id}-${c.id}`,
    personnes: t.auteurs.map(({ nom, fonction }) => ({ nom, fonction })),
    structure: t.structure.nom,
    titre: t.titre,
    document,
    ...pagesDeSource(c.page === undefined ? pagesDe({ ...t, citations: [] }) : c),
    citation: c.texte,
    adresse: contexte.absolue(route.temoignage(t.id, c.id)),
  }));
}

/** The testimony as a whole: what the page's metadata say. */
export function temoignageReference(contexte: Contexte, t: Temoignage): Reference {
  const [premiere] = temoignageReferences(contexte, t);
  if (!premiere) throw new Error(`${t.id} : aucune citation.`);
  const { page: _p, pageFin: _f, citation: _c, ...reste } = premiere;
  return { ...reste, cle: t.id, ...pagesDeSource(pagesDe(t)), adresse: contexte.absolue(route.temoignage(t.id)) };
}

export const casReference = (contexte: Contexte, c: Cas): Reference => ({
  cle: c.id,
  titre: c.titre,
  nature: 'étude de cas',
  document: documentOf(contexte, c.source.document),
  ...pagesDeSource(c.source),
  adresse: contexte.absolue(route.cas(c.id)),
});

export const levierReference = (contexte: Contexte, l: Levier): Reference => ({
  cle: `levier-${l.numero}-${l.id}`,
  titre: l.titre,
  nature: `levier ${l.numero}`,
  document: documentOf(contexte, l.source.document),
  ...pagesDeSource(l.source),
  adresse: contexte.absolue(route.levier(l.id)),
});

export const sectionReference = (contexte: Contexte, s: Section): Reference => ({
  cle: `guide-${s.id}`,
  titre: s.titre,
  document: documentOf(contexte, s.source.document),
  ...pagesDeSource(s.source),
  adresse: contexte.absolue(route.guide(s.id)),
});

/** The whole guide, at the address of its online edition. */
export const guideReference = (contexte: Contexte): Reference => ({
  cle: 'reperes-2014',
  document: documentOf(contexte, GUIDE),
  adresse: contexte.absolue(route.accueil),
});
