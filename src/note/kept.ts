import type { Root } from 'hast';
import { readBody } from '../check/body.ts';
import { chiffreAddress, financementsTable, sayValue } from '../model/chiffres.ts';
import type { Section } from '../model/guide.ts';
import type { Cas, Levier, Temoignage } from '../model/repertoire.ts';
import { route } from '../model/routes.ts';
import { sayPrintedPages } from '../model/printed-pages.ts';
import { CONSULTED, shortName } from '../publish/citation/pieces.ts';
import { quotationReferences, type Reference } from '../publish/citation/records.ts';
import type { Context } from '../publish/context.ts';
import { fr } from '../render/typography.ts';
import { NIVEAUX } from '../schema/vocabulary.ts';
import { sayDate, SITE } from '../text/interface.ts';
import type { Card, CardFile, Ref } from './cards.ts';
import { fundingKey, LETTERS, rowKey } from './keys.ts';
import { passagesOf, sinceNotes } from './passages.ts';

interface Source {
  document: string;
  page?: number | undefined;
  pageFin?: number | undefined;
}

/** A footnote from what the site cites: the document once in full, then by its short name. */
const toRef = ({ document: d, pages }: Reference['source'], adresse: string): Ref => ({
  document: [
    [fr(`${d.auteur}, `)],
    [fr(d.titre), true],
    [fr(`, ${shortName(d.editeur)}, ${sayDate(d.date)}, ${CONSULTED}`)],
  ],
  short: fr(d.titre.split(/ [–:] /)[0] ?? d.titre),
  annee: d.date.slice(0, 4),
  pages: fr(pages),
  adresse,
});

/** Where something is said. What the site itself says has no document. */
function refOf({ site, absolute }: Context, source: Source | undefined, address: string): Ref {
  const adresse = absolute(address);
  const document = source && site.sources.get(source.document);
  if (document) return toRef({ document, pages: sayPrintedPages(source) }, adresse);
  return { document: [[fr(`${SITE.titre}, RTES, ${CONSULTED}`)]], short: SITE.titre, annee: '', pages: '', adresse };
}

const told = (titre: string, texte: string, ref: Ref): Card => ({ titre: fr(titre), texte, ref });

/** What has changed since an entry, where its body says something has. */
function sinceOf(tree: Root): Pick<CardFile, 'depuis'> {
  const depuis = sinceNotes(tree);
  return Object.keys(depuis).length > 0 ? { depuis } : {};
}

const temoignageFile = (context: Context, t: Temoignage): CardFile => ({
  parts: Object.fromEntries(
    quotationReferences(context, t).map(({ quotation, speakers = '', source, csl }) => [
      quotation.id,
      { titre: fr(t.titre), mots: fr(quotation.texte), par: fr(speakers), ref: toRef(source, csl.URL) },
    ]),
  ),
  ...sinceOf(readBody(t.corps).tree),
});

/**
 * A page that tells: the whole of it, its passages (words if one quotes, else what it tells), its other rows, each at
 * the page of its own where it has one.
 */
function pageFile(
  context: Context,
  entry: Cas | Levier | Section,
  address: string,
  whole: string,
  rows: readonly { label: string; titre: string; texte: string; page?: number | undefined }[] = [],
): CardFile {
  const { titre, source } = entry;
  const { tree } = readBody(entry.corps);
  const passages = passagesOf(tree).map(({ slug, titre: heading, quotes, told: texte }): [string, Card] => {
    const ref = refOf(context, source, `${address}#${slug}`);
    const name = `${titre} : ${heading}`;
    if (quotes.length > 0) return [slug, { titre: fr(name), mots: fr(quotes.join(' […] ')), par: fr(heading), ref }];
    return [slug, told(name, `**${heading}.** ${texte.replace(/^(?=- |\d+\. )/, '\n')}`, ref)];
  });
  const others = rows.map(({ label, titre: name, texte, page }): [string, Card] => [
    rowKey(label),
    told(name, texte, refOf(context, page === undefined ? source : { document: source.document, page }, address)),
  ]);
  return {
    parts: Object.fromEntries([['', told(titre, whole, refOf(context, source, address))], ...passages, ...others]),
    ...sinceOf(tree),
  };
}

function casFile(context: Context, c: Cas): CardFile {
  const amounts = c.montants ?? [];
  const whole = [
    `**${c.titre}**${c.resume.includes(c.lieu) ? '' : `, ${c.lieu}`}. ${c.resume}`,
    ...(c.actions ?? []).map((a) => `- ${NIVEAUX[a.niveau].nom} : ${a.texte}`),
    ...amounts.map((m) => `- ${m.libelle} : ${m.valeur}`),
  ];
  const rows = [...(c.chiffres ?? []), ...amounts].map(({ libelle, valeur, page }) => ({
    label: libelle,
    titre: `${c.titre} : ${libelle}`,
    texte: `**${c.titre}.** ${libelle} : ${valeur}.`,
    page,
  }));
  return pageFile(context, c, route.cas(c.id), whole.join('\n'), rows);
}

function levierFile(context: Context, l: Levier): CardFile {
  const reasons = (l.arguments ?? []).map(({ texte, page }) => ({ label: texte, titre: texte, texte, page }));
  return pageFile(context, l, route.levier(l.id), `**${l.titre}.** ${l.resume}`, reasons);
}

function chiffresFile(context: Context): CardFile {
  const { chiffres } = context.site;
  const rows = chiffres.map((c): [string, Card] => [
    c.id,
    told(c.libelle, `**${c.libelle}** : ${sayValue(c)}. ${c.compte}`, refOf(context, c.source, chiffreAddress(c))),
  ]);
  const lines = financementsTable(chiffres).flatMap(({ niveau, nom, cellules }): [string, Card][] => {
    const { total, projets, mediane } = cellules;
    const [first] = Object.values(cellules).filter((cell) => cell !== undefined);
    if (!first) return [];
    const figures = [
      total ? `${sayValue(total.chiffre)} mobilisés` : 'total non renseigné',
      projets && `${sayValue(projets.chiffre)} soutenus`,
      mediane && `${sayValue(mediane.chiffre)} de montant médian par projet`,
    ].filter(Boolean);
    const texte = `**${nom}** : ${figures.join(', ')}. ${first.chiffre.compte}`;
    const ref = refOf(context, first.chiffre.source, chiffreAddress(first.chiffre));
    return [[fundingKey(niveau), told(`Qui finance : ${nom}`, texte, ref)]];
  });
  return { parts: Object.fromEntries([...rows, ...lines]) };
}

/** A list whose rows are told each in a few words. */
const listFile = <Row extends { id: string }>(rows: readonly Row[], card: (row: Row) => Card): CardFile => ({
  parts: Object.fromEntries(rows.map((row) => [row.id, card(row)])),
});

const chronologieFile = (context: Context) =>
  listFile(context.site.chronologie, (e) =>
    told(
      e.titre,
      `**${sayDate(e.date)}** : ${e.titre}. ${e.texte}`,
      refOf(context, e.source, `${route.chronologie}#${e.id}`),
    ),
  );

const glossaireFile = (context: Context) =>
  listFile(context.site.glossaire, (t) =>
    told(
      t.terme,
      `**${t.terme}**${t.developpe ? ` (${t.developpe})` : ''} : ${t.definition}${t.depuis ? ` ${t.depuis}` : ''}`,
      refOf(context, t.source, route.terme(t.id)),
    ),
  );

/** Everything that can be kept, one file an entry, one a list. A renamed page answers under its old name too. */
export function keptFiles(context: Context): Map<string, CardFile> {
  const { site } = context;
  const files = new Map<string, CardFile>([
    ...site.temoignages.map((t) => [`t/${t.id}`, temoignageFile(context, t)] as const),
    ...site.cas.map((c) => [`c/${c.id}`, casFile(context, c)] as const),
    ...site.leviers.map((l) => [`l/${l.id}`, levierFile(context, l)] as const),
    ...site.guide.map(
      (s) => [`g/${s.id}`, pageFile(context, s, route.guide(s.id), `**${s.titre}.** ${s.resume}`)] as const,
    ),
    ['f', chiffresFile(context)],
    ['h', chronologieFile(context)],
    ['v', glossaireFile(context)],
  ]);
  for (const { id, vers = '' } of site.redirections) {
    const [folder = '', name = ''] = id.split('/');
    const letter = LETTERS[folder];
    const file = letter && files.get(`${letter}/${vers.split('/')[1] ?? ''}`);
    const old = `${letter}/${name}`;
    if (file && !files.has(old)) files.set(old, file);
  }
  return files;
}
