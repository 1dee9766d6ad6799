import { once } from '../../model/once.ts';
import { route } from '../../model/routes.ts';
import { authorsOf, type Auteur } from '../../model/authors.ts';
import { documentDate, GUIDE } from '../../model/documents.ts';
import type { Section } from '../../model/guide.ts';
import { splitName } from '../../model/names.ts';
import { printedPages, sayPrintedPages, type PrintedPages } from '../../model/printed-pages.ts';
import type { Cas, Levier, Site, Temoignage } from '../../model/repertoire.ts';
import type { DocumentData } from '../../schema/lists.ts';
import { foldText } from '../../text/fold.ts';
import { SITE } from '../../text/interface.ts';
import { shortName, writeSource, type Source } from './pieces.ts';
import type { Context } from '../context.ts';
import type { Shown } from '../shown.ts';

export type CslName = { family: string; given: string } | { literal: string };

/** One citable thing as CSL-JSON, the form that reference managers exchange: every other format is made of it. */
export interface CslItem {
  id: string;
  type: 'chapter' | 'book' | 'document' | 'webpage';
  title: string;
  author: CslName[];
  'container-title'?: string;
  'container-author'?: CslName[];
  publisher: string;
  issued?: { 'date-parts': number[][] };
  page?: string;
  'number-of-pages'?: string;
  genre?: string;
  URL: string;
  language: 'fr-FR';
  abstract?: string;
  note?: string;
}

export interface Reference {
  csl: CslItem;
  /** Who speaks, with function and structure, as a sentence says it; absent where nobody is quoted. */
  speakers?: string;
  source: Source;
}

const RTES: CslName = { literal: 'RTES' };

const person = (nom: string): CslName => splitName(nom) ?? { literal: nom };

/**
 * The authors of a document from its printed mention: « Sébastien Cornu, L'Atelier coopératif » is a person and a body.
 * A person is one whom the site knows by name; anything else is never cut.
 */
export function splitMention(mention: string, isPerson: (nom: string) => boolean): CslName[] {
  const parts = mention.split(/\s+et\s+|,\s+(?:avec\s+)?/);
  // « Walter, le journal de… »: a comma inside one name.
  if (parts.some((part) => !/^\p{Lu}/u.test(part))) return [{ literal: mention }];
  return parts.map((part) => (isPerson(part) ? person(part) : { literal: part }));
}

/** The document of `sources.yaml`. Throws when the list does not hold it. */
function documentOf({ site }: Context, id: string): DocumentData {
  const document = site.sources.get(id);
  if (!document) throw new Error(`sources.yaml : « ${id} » n’existe pas.`);
  return document;
}

const peopleOf = once(({ personnes }: Site) => new Set([...personnes.values()].map((p) => p.nom)));
const documentAuthors = ({ site }: Context, document: DocumentData): CslName[] =>
  splitMention(document.auteur, (nom) => peopleOf(site).has(nom));

/** Spaces that keep words of a page together have no place in a file. */
const plain = (text: string) => text.replace(/\s/g, ' ');
const issued = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });
const pageRange = ({ page, pageFin }: PrintedPages) =>
  page === undefined ? {} : { page: pageFin === undefined || pageFin === page ? `${page}` : `${page}-${pageFin}` };

/** A function that names the structure, by its acronym or by all its words, needs no structure after it. */
export function namesAlready(fonction: string, structure: string): boolean {
  const wordsOf = (text: string) => foldText(text).match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const said = new Set(wordsOf(fonction));
  const acronym = /\((\p{Lu}[\p{L}\p{N}]+)\)$/u.exec(structure)?.[1];
  if (acronym !== undefined && said.has(acronym.toLowerCase())) return true;
  // A councillor of a council names it: the first letters tell.
  const names = (word: string) => [...said].some((other) => other.startsWith(word.slice(0, 6)));
  return wordsOf(structure).every((word) => names(word) || ['des', 'les', 'pour', 'une'].includes(word));
}

/** « adjointe (Commune de Valmont) »: the structure once. */
export const sayFunction = ({ fonction, structure }: Auteur): string =>
  namesAlready(fonction, structure.nom) ? fonction : `${fonction} (${structure.nom})`;

/** « Camille Dupont, adjointe (Commune de Valmont) ; Zoé Le Goff, directrice »: a structure that all share is said last. */
export function saySpeakers(speakers: readonly Auteur[]): string {
  const said = speakers.map((speaker, i) => {
    const { nom, fonction, structure } = speaker;
    const next = speakers[i + 1];
    const again = next?.structure.nom === structure.nom && !namesAlready(next.fonction, structure.nom);
    return `${nom}, ${again ? fonction : sayFunction(speaker)}`;
  });
  return said.join(' ; ');
}

/** Who speaks, said once for all that cites them: the page, its quotations, frames, books and notes. */
const speakersOf = once((t: Temoignage) => `${saySpeakers(authorsOf(t))}${t.texteSigne ? ', texte signé' : ''}`);

function testimony(context: Context, t: Temoignage, pages: PrintedPages): Reference {
  const document = documentOf(context, t.source.document);
  const date = documentDate(t, document);
  const speakers = speakersOf(t);
  return {
    csl: {
      id: t.id,
      type: 'chapter',
      title: t.titre,
      author: t.auteurs.map((a) => person(a.nom)),
      'container-title': document.titre,
      'container-author': documentAuthors(context, document),
      publisher: shortName(document.editeur),
      issued: issued(date),
      ...pageRange(pages),
      URL: context.absolute(route.temoignage(t.id)),
      language: 'fr-FR',
      note: plain(`${speakers}${pages.section ? `. ${sayPrintedPages(pages)}` : ''}`),
    },
    speakers,
    source: { document: { ...document, date }, pages: sayPrintedPages(pages) },
  };
}

/** The testimony as a whole, by those who speak: what the page's metadata say. */
export const temoignageReference = (context: Context, t: Temoignage): Reference =>
  testimony(context, t, printedPages(t));

export interface QuotationReference extends Reference {
  /** `c1`, `c2` or `c3`, and the words quoted. */
  quotation: { id: string; texte: string };
}

/** One reference a quotation, each with its own page and address. */
export const quotationReferences = (context: Context, t: Temoignage): QuotationReference[] =>
  t.citations.map(({ id, texte, page }) => {
    const { csl, ...rest } = testimony(context, t, printedPages(t, { page }));
    return {
      ...rest,
      csl: { ...csl, id: `${t.id}-${id}`, URL: context.absolute(route.temoignage(t.id, id)), abstract: texte },
      quotation: { id, texte },
    };
  });

/** A page that the site wrote after a document: signed by the site, and saying after what. */
function rewritten(
  context: Context,
  id: string,
  { titre, source }: Pick<Cas | Levier | Section, 'titre' | 'source'>,
  adresse: string,
  genre?: string,
): Reference {
  const document = documentOf(context, source.document);
  const pages = sayPrintedPages({ page: source.page, pageFin: source.pageFin });
  return {
    csl: {
      id,
      type: 'webpage',
      title: titre,
      author: [RTES],
      'container-title': SITE.titre,
      publisher: 'RTES',
      ...(genre !== undefined && { genre }),
      URL: context.absolute(adresse),
      language: 'fr-FR',
      note: plain(`${SITE.titre}, d’après ${document.auteur}, ${writeSource({ document, pages })}`),
    },
    source: { document, pages },
  };
}

export const casReference = (context: Context, c: Cas) => rewritten(context, c.id, c, route.cas(c.id), 'étude de cas');

export const levierReference = (context: Context, l: Levier) =>
  rewritten(context, `levier-${l.numero}-${l.id}`, l, route.levier(l.id), `levier ${l.numero}`);

export const sectionReference = (context: Context, s: Section) =>
  rewritten(context, `guide-${s.id}`, s, route.guide(s.id));

/** A whole document, by its authors, at its place on the site. */
export function documentReference(context: Context, id: string): Reference {
  const document = documentOf(context, id);
  const { titre, editeur, date, pages, support } = document;
  return {
    csl: {
      id: id === GUIDE ? 'reperes-2014' : id,
      type: support === 'PDF' ? 'book' : 'document',
      title: titre,
      author: documentAuthors(context, document),
      publisher: shortName(editeur),
      issued: issued(date),
      ...(pages !== undefined && { 'number-of-pages': `${pages}` }),
      URL: context.absolute(id === GUIDE ? route.accueil : route.source(id)),
      language: 'fr-FR',
    },
    source: { document, pages: pages === undefined ? '' : `${pages} p.` },
  };
}

/** The reference of what a page shows, for the page's metadata; nothing when it shows nothing that one cites. */
export function referenceOf(context: Context, shows: Shown | undefined): Reference | undefined {
  if (!shows) return undefined;
  if ('temoignage' in shows) return temoignageReference(context, shows.temoignage);
  if ('cas' in shows) return casReference(context, shows.cas);
  if ('levier' in shows) return levierReference(context, shows.levier);
  if ('section' in shows) return sectionReference(context, shows.section);
  if ('document' in shows) return documentReference(context, shows.document);
  return undefined;
}
