import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../../src/publish/context.ts';
import { allBooks, type Book, type Chapter } from '../../../src/publish/book/book.ts';
import { chapterWriter } from '../../../src/publish/book/chapter.ts';
import { writeEpub } from '../../../src/publish/book/epub.ts';
import { printedHtml, printedName } from '../../../src/publish/book/print.ts';
import { pagesOfAnchors, sign } from '../../../scripts/export/pdf.ts';
import { aCas, aTemoignage } from '../../fixtures/entries.ts';

const source = { document: 'guide-2014', page: 19 };
const levier = {
  id: 'pedagogie',
  numero: 1,
  titre: 'Faire connaître',
  intitule: 'x',
  source,
  corps: 'Voir [là](/cas/x/).',
};
const temoignage = aTemoignage('dupont-friche', {
  titre: "L'idée",
  citations: [{ id: 'c1', texte: 'Sans lieu, pas de pôle !', page: 19 }],
  source,
  corps: '## Un titre [#titre]\n\nVoir [le cas](/cas/x/#lieu), [ici](#titre), [ailleurs](/contact/).',
});
const cas = aCas('x', {
  titre: 'Le Périscope',
  chiffres: [{ libelle: 'Surface', valeur: '1 500 m²' }],
  source,
  corps:
    '### Le lieu [#lieu]\n\n<Depuis date="2016-01">\nTout a changé.\n</Depuis>\n\n![La cour](x-cour.jpg "Photo : C. D.")\n\n<Tableau legende="Ce qui est payé">\n| a | b |\n| - | - |\n| 1 | 2 |\n</Tableau>\n\n<ListePoles />',
});
const context = {
  site: {
    guide: [{ id: 'introduction', partie: 'ouverture', titre: 'Introduction', corps: 'Un.\n\n- deux', source }],
    leviers: [levier],
    cas: [cas],
    temoignages: [temoignage],
    poles: new Map([['p', { id: 'p', nom: 'Un pôle', panel: true, pages: [12], region: 'bretagne' }]]),
    regions: new Map([['bretagne', { id: 'bretagne', nom: 'Bretagne', presente: 'bretagne' }]]),
    sources: new Map([
      ['guide-2014', { id: 'guide-2014', titre: 'Repères', auteur: 'X', editeur: 'Y', date: '2014-04' }],
    ]),
    personnes: new Map(),
    par: { levier: new Map([['pedagogie', [temoignage]]]) },
    casPar: { levier: new Map() },
  },
  absolute: (adresse: string) => `https://x.fr${adresse}`,
} as unknown as Context;
const books = allBooks(context);
const [guide] = books;
if (!guide) throw new Error('a book');
const { absolute } = context;
const chapterOf = (id: string): Chapter => {
  const found = guide.parts.flatMap((p) => p.chapters).find((c) => c.id === id);
  if (!found) throw new Error(id);
  return found;
};
const anchor = (c: Chapter, id?: string) => `#${c.id}${id === undefined ? '' : `--${id}`}`;
const html = (id: string, book: Book = guide) => chapterWriter(book, { anchor, absolute })(chapterOf(id));
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the books of the site', () => {
  it('the guide holds its sections, levers, cases and testimonies; a lever its own', () => {
    expect(books.map((b) => [b.id, ...b.parts.map((p) => p.titre)])).toEqual([
      ['reperes-guide', 'Ouverture', 'Les huit leviers', 'Études de cas', 'Témoignages'],
      ['reperes-levier-1-pedagogie', 'Le levier', 'Témoignages'],
    ]);
  });
  it('a testimony: its words in French typography, who, where from, its address', () => {
    const said = plain(html('temoignage-dupont-friche'));
    expect(said).toContain('<figure class="citation" id="temoignage-dupont-friche--c1">');
    expect(said).toContain('<p>« Sans lieu, pas de pôle ! »</p>');
    expect(said).toContain('<p class="qui"><strong>Camille Dupont</strong>, adjointe (Valmont)</p>');
    expect(said).toContain('Repères, Y, avril 2014, p. 19. <a href="https://x.fr/temoignages/dupont-friche/#c1">');
  });
  it('links inside the book where it has the page, to the site elsewhere', () => {
    const said = html('temoignage-dupont-friche');
    expect(said).toContain('<a href="#cas-x--lieu">le cas</a>');
    expect(said).toContain('<a href="#temoignage-dupont-friche--titre">ici</a>');
    expect(said).toContain('<a href="https://x.fr/contact/">ailleurs</a>');
    const [, levierBook] = books;
    expect(html('temoignage-dupont-friche', levierBook)).toContain('<a href="https://x.fr/cas/x/#lieu">le cas</a>');
  });
  it('notes, tables, lists of pôles and pictures, without any other file', () => {
    const said = plain(html('cas-x'));
    expect(said).toContain('<div class="depuis"><strong class="etiquette">Depuis 2014 (janvier 2016)</strong>');
    expect(said).toContain('<div class="tableau"><table><caption>Ce qui est payé</caption>');
    expect(said).toContain('<th scope="row">Un pôle</th><td>Bretagne</td><td>p. 12</td>');
    expect(said).toContain('[Image : La cour] Photo : C. D.');
    expect(said).toContain('<th scope="row">Surface</th><td>1 500 m²</td>');
    expect(said).not.toContain('<img');
  });
});

describe('EPUB', () => {
  const bytes = writeEpub(guide, { absolute, changed: '2026-11-30T10:00:00+01:00' });
  it('passes EPUBCheck', async () => {
    const { messages } = await EpubCheck.validate(bytes);
    expect(messages.filter((m) => ['error', 'fatal', 'warning'].includes(m.severity)).map((m) => m.message)).toEqual(
      [],
    );
  });
  it('says its language, its date and where it comes from; its links lead from file to file', () => {
    const files = unzipSync(bytes);
    const read = (name: string) => strFromU8(files[`livre/${name}`] ?? new Uint8Array());
    expect(Object.keys(files)[0]).toBe('mimetype');
    expect(read('livre.opf')).toContain('<dc:language>fr</dc:language>');
    expect(read('livre.opf')).toContain('<meta property="dcterms:modified">2026-11-30T09:00:00Z</meta>');
    expect(read('temoignage-dupont-friche.xhtml')).toContain('<a href="cas-x.xhtml#cas-x--lieu">');
  });
  it('is the same for the same book', () => {
    expect(writeEpub(guide, { absolute, changed: '2026-11-30T10:00:00+01:00' })).toEqual(bytes);
  });
});

describe('on paper', () => {
  const printed = printedHtml(guide, { absolute });
  it('titles go down, a code stands beside each quotation, every link leads somewhere', () => {
    expect(printed).toContain('<h3 id="temoignage-dupont-friche">L’idée</h3>');
    expect(printed).toContain('<h4 id="temoignage-dupont-friche--titre">Un titre</h4>');
    expect(printed.match(/<svg class="qr"/g)).toHaveLength(2);
    const ids = new Set([...printed.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]));
    expect(ids.size).toBe(printed.match(/\sid="/g)?.length);
    expect([...printed.matchAll(/\shref="#([^"]+)"/g)].map((m) => m[1]).filter((a) => !ids.has(a))).toEqual([]);
    expect(printed).not.toMatch(/\shref="\//);
  });
  it('is named by its words, so that a book of other words is not taken for it', () => {
    expect(printedName(guide, printed)).toMatch(/^reperes-guide-[0-9a-f]{12}\.pdf$/);
    expect(printedName(guide, `${printed} `)).not.toBe(printedName(guide, printed));
  });
  it('has its pages numbered from its own places, through a tree of pages', () => {
    const pdf = `1 0 obj\n<</Type /Catalog\n/Pages 2 0 R\n/Dests 9 0 R>>\nendobj
2 0 obj\n<</Type /Pages /Kids [3 0 R 4 0 R]>>\nendobj
3 0 obj\n<</Type /Pages /Kids [5 0 R 6 0 R]>>\nendobj
4 0 obj\n<</Type /Page>>\nendobj
5 0 obj\n<</Type /Page>>\nendobj
6 0 obj\n<</Type /Page>>\nendobj
9 0 obj\n<</partie-1 [5 0 R /XYZ 0 1 0]\n/guide-a--un [4 0 R /XYZ 0 1 0]\n/x#20y [6 0 R /XYZ 0 1 0]>>\nendobj`;
    expect([...pagesOfAnchors(Buffer.from(pdf))]).toEqual([
      ['partie-1', 1],
      ['guide-a--un', 3],
      ['x y', 2],
    ]);
  });
  it('says the date of the content, in as many bytes', () => {
    const before = Buffer.from(
      "<</Creator (Mozilla/5.0 \\(X11; Linux\\))\n/CreationDate (D:20260101120000+00'00')\n/ModDate (D:20260101120000+00'00')>>",
    );
    const after = sign(before, '2014-04-01T08:30:00+02:00');
    expect(after.length).toBe(before.length);
    expect(after.toString()).toBe(
      "<</Creator (RTES, guide Reperes       )\n/CreationDate (D:20140401063000+00'00')\n/ModDate (D:20140401063000+00'00')>>",
    );
    expect(sign(before).toString()).toContain('/ModDate (D:20260101120000');
  });
});
