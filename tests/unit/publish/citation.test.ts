import { plugins } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../../src/publish/context.ts';
import type { Cas, Temoignage } from '../../../src/model/repertoire.ts';
import { bibtex, metas, ris } from '../../../src/publish/citation/formats.ts';
import { asText, readOn } from '../../../src/publish/citation/pieces.ts';
import {
  splitMention,
  casReference,
  documentReference,
  namesAlready,
  quotationReferences,
  temoignageReference,
} from '../../../src/publish/citation/records.ts';
import { writeReference } from '../../../src/publish/citation/written.ts';
import { fr } from '../../../src/render/typography.ts';

/** Signs that each format writes in its own way. */
const TITLE = 'Repères – Les rôles & les 100 % PTCE';
const document = (id: string, more: object = {}) => ({
  id,
  titre: TITLE,
  auteur: "Sébastien Cornu, L'Atelier coopératif",
  editeur: 'Réseau des collectivités (RTES)',
  date: '2014-04',
  description: '',
  support: 'PDF',
  ...more,
});
const context: Context = {
  site: {
    sources: new Map([
      ['guide-2014', document('guide-2014', { pages: 54 })],
      ['contributions', document('contributions', { auteur: 'Les personnes qui témoignent', date: '2026' })],
    ]),
    personnes: new Map([['sebastien-cornu', { nom: 'Sébastien Cornu' }]]),
  } as unknown as Context['site'],
  absolute: (adresse) => `https://x.fr${adresse}`,
};
const valmont = { nom: 'Commune de Valmont', type: 'commune' };
const temoignage = (more: object = {}) =>
  ({
    id: 'le-priol-friche-de-la-gare',
    titre: 'Une friche à 25 000 €',
    citations: [
      { id: 'c1', texte: 'Sans {lieu}, _pas_ de pôle.', page: 19 },
      { id: 'c2', texte: 'Deux.' },
    ],
    auteurs: [
      { nom: 'Jacques Le Priol', fonction: 'adjoint à l’économie' },
      { nom: 'Zoé Martin', fonction: 'directrice', structure: { nom: 'Le Périscope', type: 'pole' } },
    ],
    personnes: ['jacques-le-priol', 'zoe-martin'],
    structure: valmont,
    role: 'elu',
    date: '2027-03',
    source: { document: 'guide-2014' },
    place: { section: { source: { document: 'guide-2014', page: 23, pageFin: 27 } } },
    ...more,
  }) as unknown as Temoignage;
const [first, second] = quotationReferences(context, temoignage());
if (!first || !second) throw new Error('two quotations');
const cas = casReference(context, {
  id: 'le-periscope',
  titre: 'Le Périscope',
  source: { document: 'guide-2014', page: 19 },
} as Cas);
const guide = documentReference(context, 'guide-2014');
const said = (reference: typeof cas) => asText(writeReference(reference)).replaceAll('\u00a0', ' ');
const readBack = (text: string) => plugins.input.chain(text)[0];

describe('who is the author', () => {
  it('of words: those who said them, in the document', () => {
    expect(first.csl).toMatchObject({
      id: 'le-priol-friche-de-la-gare-c1',
      type: 'chapter',
      author: [
        { family: 'Le Priol', given: 'Jacques' },
        { family: 'Martin', given: 'Zoé' },
      ],
      'container-title': TITLE,
      'container-author': [{ family: 'Cornu', given: 'Sébastien' }, { literal: "L'Atelier coopératif" }],
      page: '19',
      issued: { 'date-parts': [[2014, 4]] },
      URL: 'https://x.fr/temoignages/le-priol-friche-de-la-gare/#c1',
      abstract: 'Sans {lieu}, _pas_ de pôle.',
    });
    expect(temoignageReference(context, temoignage()).csl).toMatchObject({
      id: 'le-priol-friche-de-la-gare',
      page: '19',
    });
  });
  it('of what the site rewrote: the site, after the document', () => {
    expect(cas.csl).toMatchObject({
      type: 'webpage',
      author: [{ literal: 'RTES' }],
      'container-title': 'Repères en ligne',
      genre: 'étude de cas',
    });
    expect(cas.csl.note).toMatch(
      /^Repères en ligne, d’après Sébastien Cornu, L'Atelier coopératif, Repères – .* avril 2014, p\. 19$/,
    );
    expect(cas.csl).not.toHaveProperty('issued');
  });
  it('of the guide: its own', () => {
    expect(guide.csl).toMatchObject({ id: 'reperes-2014', type: 'book', 'number-of-pages': '54' });
  });
  it('a person is one whom the site knows, and a body is never cut', () => {
    const known = (nom: string) => nom === 'Sébastien Cornu';
    expect(splitMention("RTES, avec L'Atelier coopératif", known)).toEqual([
      { literal: 'RTES' },
      { literal: "L'Atelier coopératif" },
    ]);
    expect(splitMention('France Active et Sébastien Cornu', known)).toEqual([
      { literal: 'France Active' },
      { family: 'Cornu', given: 'Sébastien' },
    ]);
    const walter = 'Walter, le journal des partenaires de France Active, n° 2';
    expect(splitMention(walter, known)).toEqual([{ literal: walter }]);
  });
  it('a testimony gathered since has its own date', () => {
    const since = temoignageReference(context, temoignage({ source: { document: 'contributions' } }));
    expect(since.csl.issued).toEqual({ 'date-parts': [[2027, 3]] });
    expect(said(since)).toContain(', RTES, mars 2027, ');
  });
  it('a document that is not in the list is said', () => {
    expect(() => documentReference(context, 'absent')).toThrow('sources.yaml : « absent » n’existe pas.');
  });
});

describe('the reference in French', () => {
  it('says who spoke, each with function and structure, in what, on which page, read when, where', () => {
    expect(said(first)).toBe(
      "Jacques Le Priol, adjoint à l’économie (Commune de Valmont) ; Zoé Martin, directrice (Le Périscope), dans Sébastien Cornu, L'Atelier coopératif, Repères – Les rôles & les 100 % PTCE, RTES, avril 2014, p. 19, [consulté le …], https://x.fr/temoignages/le-priol-friche-de-la-gare/#c1",
    );
    expect(writeReference(first)[2]).toEqual([TITLE, true]);
  });
  it('says that pages are those of the section', () => {
    expect(said(second)).toContain(', avril 2014, section, p. 23 à 27, ');
    expect(second.csl.note).toMatch(/\. section, p\. 23 à 27$/);
  });
  it('says that a text printed without quotation marks was signed, not spoken', () => {
    const [signed] = quotationReferences(context, temoignage({ texteSigne: true }));
    expect(signed && said(signed)).toContain('directrice (Le Périscope), texte signé, dans ');
    expect(signed?.csl.note).toMatch(/, texte signé$/);
    expect(said(first)).not.toContain('signé');
  });
  it('signs what the site rewrote', () => {
    expect(said(cas)).toMatch(
      /^RTES, « Le Périscope » \(étude de cas\), Repères en ligne, d’après Sébastien Cornu, L'Atelier coopératif, Repères/,
    );
  });
  it('says the number of pages of a whole', () => {
    expect(said(guide)).toMatch(/^Sébastien Cornu, .*, avril 2014, 54 p\., \[consulté le …\], https:\/\/x\.fr\/$/);
  });
  it('takes the day of whoever copies it', () => {
    expect(readOn(fr(said(guide)), new Date(2026, 2, 12))).toContain(', [consulté le 12 mars 2026], ');
  });
  it.each([
    ['présidente du RTES', 'Réseau des collectivités Territoriales pour une Économie Solidaire (RTES)', true],
    ["chargé de mission ESS au conseil régional d'Aquitaine", "Conseil régional d'Aquitaine", true],
    ['chargée de mission à la communauté de Plaine Commune', 'Communauté Plaine Commune', true],
    ['maire adjoint de Commercy, président de Savecom', 'Commune de Commercy', false],
    ['déléguée générale', 'Mouvement pour l’économie solidaire (MES)', false],
  ])('%s, %s: said once? %s', (fonction, structure, already) => {
    expect(namesAlready(fonction, structure)).toBe(already);
  });
  it('says once a structure that two speakers share', () => {
    const two = temoignage({
      auteurs: [
        { nom: 'A B', fonction: 'maire' },
        { nom: 'C D', fonction: 'adjointe' },
      ],
    });
    expect(said(temoignageReference(context, two))).toMatch(
      /^A B, maire ; C D, adjointe \(Commune de Valmont\), dans /,
    );
  });
});

describe('the files of reference managers', () => {
  it('BibTeX: permanent key, letters as they are, signs of LaTeX escaped, read back whole', () => {
    const written = bibtex(first.csl);
    expect(written).toMatch(/^@inbook\{le-priol-friche-de-la-gare-c1,\n/);
    expect(written).toContain('author = {Le Priol, Jacques and Martin, Zoé},');
    expect(written).toContain('100 \\%');
    expect(written).toContain('annote = {Sans \\{lieu\\}, \\_pas\\_ de pôle.}');
    expect(readBack(written)).toMatchObject({
      type: 'chapter',
      title: 'Une friche à 25 000 €',
      author: [
        { family: 'Le Priol', given: 'Jacques' },
        { family: 'Martin', given: 'Zoé' },
      ],
      'container-title': TITLE,
      issued: { 'date-parts': [[2014, 4]] },
      URL: first.csl.URL,
    });
    expect(bibtex(cas.csl)).toMatch(/^@misc\{le-periscope,/);
    expect(bibtex(guide.csl)).toMatch(/^@book\{reperes-2014,/);
  });
  it('RIS: one field a line ended by CRLF, read back whole', () => {
    const written = ris(first.csl);
    expect(written).toMatch(/^TY {2}- CHAP\r\n(?:[A-Z][A-Z\d] {2}- .*\r\n)+ER {2}- \r\n$/);
    expect(written).toContain('AU  - Le Priol, Jacques\r\n');
    expect(written).toContain('ID  - le-priol-friche-de-la-gare-c1\r\n');
    expect(written).toContain("A2  - L'Atelier coopératif\r\n");
    expect(readBack(written)).toMatchObject({ title: 'Une friche à 25 000 €', URL: first.csl.URL });
  });
});

describe('what Zotero reads in the head', () => {
  /** The rules of its « Embedded Metadata » translator for one `citation_author`. */
  function zotero(content: string): string[] {
    let authors = content.split(/\s*;\s*/);
    const [a = '', b = ''] = authors.length === 1 ? content.split(/\s*,\s*/) : [];
    if (a.includes(' ') && b.includes(' ')) authors = content.split(/\s*,\s*/);
    return authors
      .filter((author) => /[^\s,-.;]/.test(author))
      .map((author) => {
        const clean = author.trim().replace(/[\s.,/[\]:]+$/, '');
        const cut = clean.lastIndexOf(' ');
        const [last = '', given = ''] = author.includes(',')
          ? clean.split(/, ?/)
          : [clean.slice(cut + 1), clean.slice(0, Math.max(cut, 0))];
        return `${last} | ${given}`;
      });
  }
  const read = (author: (typeof first.csl)['author']) =>
    metas({ ...first.csl, author })
      .filter(([name]) => name === 'citation_author')
      .flatMap(([, content]) => zotero(content));
  it('family names whole, bodies never cut', () => {
    expect(read(first.csl.author)).toEqual(['Le Priol | Jacques', 'Martin | Zoé']);
    expect(read([{ family: 'La Fontaine', given: 'Jean de' }])).toEqual(['La Fontaine | Jean de']);
    expect(read([{ literal: "L'Atelier coopératif" }, { literal: 'RTES' }])).toEqual([
      "L'Atelier coopératif | ",
      'RTES | ',
    ]);
  });
  it('a chapter of a book, or a page of the site', () => {
    const names = (item: typeof first.csl) => Object.fromEntries(metas(item));
    expect(names(second.csl)).toMatchObject({
      citation_book_title: TITLE,
      citation_publication_date: '2014/04',
      citation_firstpage: '23',
      citation_lastpage: '27',
    });
    expect(names(cas.csl)).not.toHaveProperty('citation_book_title');
    expect(names(cas.csl)).not.toHaveProperty('citation_publication_date');
  });
});
