import { readBody } from '../check/body.ts';
import { chiffreAddress, financementsTable, sayValue } from '../model/chiffres.ts';
import type { Cas, Levier, Site, Temoignage } from '../model/repertoire.ts';
import { route } from '../model/routes.ts';
import { sayPrintedPages } from '../model/printed-pages.ts';
import { CONSULTED } from '../publish/citation/pieces.ts';
import { quotationReferences, shortName, type CitationContext, type Reference } from '../publish/citation/records.ts';
import { fr } from '../render/typography.ts';
import { NIVEAUX } from '../schema/vocabulary.ts';
import { sayDate, SITE } from '../text/interface.ts';
import type { Card, CardFile, Ref } from './cards.ts';
import { fundingKey, rowKey } from './keys.ts';
import { passagesOf, sinceNotes } from './passages.ts';

export type Context = CitationContext & { site: Site };
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

/** The same document, at the page of one of its rows where that row has its own. */
const at = (source: Source, page: number | undefined): Source =>
  page === undefined ? source : { document: source.document, page };

const told = (titre: string, texte: string, ref: Ref): Card => ({ titre: fr(titre), texte, ref });

const temoignageCards = (context: Context, t: Temoignage): Record<string, Card> =>
  Object.fromEntries(
    quotationReferences(context, t).map(({ quotation, speakers = '', source, csl }) => [
      quotation.id,
      { titre: fr(t.titre), mots: fr(quotation.texte), par: fr(speakers), ref: toRef(source, csl.URL) },
    ]),
  );

/** The headings of a body, each with its address: words if it quotes, else what it tells. */
function passageCards(
  context: Context,
  entry: { titre: string; corps: string; source: Source },
  addressOf: (slug: string) => string,
): CardFile {
  const { tree } = readBody(entry.corps);
  const parts = Object.fromEntries(
    passagesOf(tree).flatMap(({ slug, titre, quotes, told: texte }): [string, Card][] => {
      const ref = refOf(context, entry.source, addressOf(slug));
      const name = `${entry.titre} : ${titre}`;
      if (quotes.length > 0) return [[slug, { titre: fr(name), mots: fr(quotes.join(' […] ')), par: fr(titre), ref }]];
      return [[slug, told(name, `**${titre}.** ${texte.replace(/^(?=- |\d+\. )/, '\n')}`, ref)]];
    }),
  );
  const depuis = sinceNotes(tree);
  return { parts, ...(Object.keys(depuis).length > 0 && { depuis }) };
}

function casFile(context: Context, c: Cas): CardFile {
  const address = route.cas(c.id);
  const actions = (c.actions ?? []).map((a) => `- ${NIVEAUX[a.niveau].nom} : ${a.texte}`);
  const amounts = (c.montants ?? []).map((m) => `- ${m.libelle} : ${m.valeur}`);
  const { parts, depuis } = passageCards(context, c, (slug) => `${address}#${slug}`);
  const rows = [...(c.chiffres ?? []), ...(c.montants ?? [])].map(({ libelle, valeur, page }) => [
    rowKey(libelle),
    told(
      `${c.titre} : ${libelle}`,
      `**${c.titre}.** ${libelle} : ${valeur}.`,
      refOf(context, at(c.source, page), address),
    ),
  ]);
  const whole = told(
    c.titre,
    [`**${c.titre}**${c.resume.includes(c.lieu) ? '' : `, ${c.lieu}`}. ${c.resume}`, ...actions, ...amounts].join('\n'),
    refOf(context, c.source, address),
  );
  return { parts: { '': whole, ...parts, ...Object.fromEntries(rows) }, ...(depuis && { depuis }) };
}

function levierFile(context: Context, l: Levier): CardFile {
  const address = route.levier(l.id);
  const { parts, depuis } = passageCards(context, l, (slug) => `${address}#${slug}`);
  const reasons = (l.arguments ?? []).map(({ texte, page }) => [
    rowKey(texte),
    told(texte, texte, refOf(context, at(l.source, page), address)),
  ]);
  const whole = told(l.titre, `**${l.titre}.** ${l.resume}`, refOf(context, l.source, address));
  return { parts: { '': whole, ...parts, ...Object.fromEntries(reasons) }, ...(depuis && { depuis }) };
}

function chiffresFile(context: Context): CardFile {
  const { chiffres } = context.site;
  const rows = chiffres.map((c) => [
    c.id,
    told(c.libelle, `**${c.libelle}** : ${sayValue(c)}. ${c.compte}`, refOf(context, c.source, chiffreAddress(c))),
  ]);
  const lines = financementsTable(chiffres).flatMap(({ niveau, nom, cellules }) => {
    const said = Object.values(cellules).filter((cell) => cell !== undefined);
    const [first] = said;
    if (!first) return [];
    const { total, projets, mediane } = cellules;
    const figures = [
      total ? `${sayValue(total.chiffre)} mobilisés` : 'total non renseigné',
      projets && `${sayValue(projets.chiffre)} soutenus`,
      mediane && `${sayValue(mediane.chiffre)} de montant médian par projet`,
    ].filter(Boolean);
    const ref = refOf(context, first.chiffre.source, chiffreAddress(first.chiffre));
    return [
      [
        fundingKey(niveau),
        told(`Qui finance : ${nom}`, `**${nom}** : ${figures.join(', ')}. ${first.chiffre.compte}`, ref),
      ],
    ];
  });
  return { parts: Object.fromEntries([...rows, ...lines]) as Record<string, Card> };
}

function chronologieFile(context: Context): CardFile {
  const parts = context.site.chronologie.map((e) => [
    e.id,
    told(
      e.titre,
      `**${sayDate(e.date)}** : ${e.titre}. ${e.texte}`,
      refOf(context, e.source, `${route.chronologie}#${e.id}`),
    ),
  ]);
  return { parts: Object.fromEntries(parts) as Record<string, Card> };
}

function glossaireFile(context: Context): CardFile {
  const parts = context.site.glossaire.map((t) => [
    t.id,
    told(
      t.terme,
      `**${t.terme}**${t.developpe ? ` (${t.developpe})` : ''} : ${t.definition}${t.depuis ? ` ${t.depuis}` : ''}`,
      refOf(context, t.source, route.terme(t.id)),
    ),
  ]);
  return { parts: Object.fromEntries(parts) as Record<string, Card> };
}

/** Everything that can be kept, one file an entry, one a list. A renamed page answers under its old name too. */
export function* keptFiles(context: Context): Generator<[name: string, file: CardFile]> {
  const { site } = context;
  const files = new Map<string, CardFile>();
  for (const t of site.temoignages) {
    const depuis = sinceNotes(readBody(t.corps).tree);
    const parts = temoignageCards(context, t);
    files.set(`t/${t.id}`, { parts, ...(Object.keys(depuis).length > 0 && { depuis }) });
  }
  for (const c of site.cas) files.set(`c/${c.id}`, casFile(context, c));
  for (const l of site.leviers) files.set(`l/${l.id}`, levierFile(context, l));
  for (const s of site.guide) {
    const { parts, depuis } = passageCards(context, s, (slug) => route.guide(s.id, slug));
    const whole = told(s.titre, `**${s.titre}.** ${s.resume}`, refOf(context, s.source, route.guide(s.id)));
    files.set(`g/${s.id}`, { parts: { '': whole, ...parts }, ...(depuis && { depuis }) });
  }
  yield* files;
  yield ['f', chiffresFile(context)];
  yield ['h', chronologieFile(context)];
  yield ['v', glossaireFile(context)];
  const letters: Record<string, string> = { temoignages: 't', cas: 'c', guide: 'g' };
  for (const { id, vers } of site.redirections) {
    const [folder = '', name = ''] = id.split('/');
    const [, target = ''] = vers?.split('/') ?? [];
    const letter = letters[folder];
    const file = letter && files.get(`${letter}/${target}`);
    if (letter && file && !files.has(`${letter}/${name}`)) yield [`${letter}/${name}`, file];
  }
}
