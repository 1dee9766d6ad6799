import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { bibtex, cslJson, metas, ris } from '../../../src/publish/citation/formats.ts';
import type { Reference } from '../../../src/publish/citation/reference.ts';
import { DOCUMENT } from '../../fixtures/document.ts';

/** Signs that each format writes in its own way. */
const document = { ...DOCUMENT, titre: 'Repères – Les rôles & les 100 % PTCE' };
const parole: Reference = {
  cle: 'dupont-friche-c1',
  personnes: [
    { nom: 'Camille Dupont', fonction: 'adjointe' },
    { nom: 'Zoé Le Goff', fonction: 'directrice' },
  ],
  structure: 'Commune de Valmont',
  titre: 'Une friche à 25 000 €',
  document,
  page: 19,
  pageFin: 22,
  citation: 'Sans {lieu}, _pas_ de pôle.',
  adresse: 'https://x.fr/temoignages/dupont-friche/#c1',
};
const tout: Reference = { cle: 'reperes-2014', document, adresse: 'https://x.fr/' };
const lire = (texte: string) => new Cite(texte).data[0];

describe('BibTeX', () => {
  it('writes a part of a book', () => {
    expect(bibtex(parole)).toBe(`@incollection{dupont-friche-c1,
  author = {Dupont, Camille and Le Goff, Zoé},
  title = {{Une friche à 25 000 €}},
  booktitle = {{Repères – Les rôles \\& les 100 \\% PTCE}},
  editor = {Cornu, Sébastien and {L'Atelier coopératif}},
  publisher = {RTES},
  year = {2014},
  pages = {19--22},
  url = {https://x.fr/temoignages/dupont-friche/#c1},
  language = {french},
  note = {Camille Dupont : adjointe ; Zoé Le Goff : directrice. Commune de Valmont},
  abstract = {Sans \\{lieu\\}, \\_pas\\_ de pôle.},
  month = apr,
}
`);
  });
  it('is read back by a reference library', () => {
    expect(lire(bibtex(parole))).toMatchObject({
      type: 'chapter',
      title: 'Une friche à 25 000 €',
      author: [
        { family: 'Dupont', given: 'Camille' },
        { family: 'Le Goff', given: 'Zoé' },
      ],
      'container-title': 'Repères – Les rôles & les 100 % PTCE',
      page: '19-22',
      issued: { 'date-parts': [[2014, 4]] },
    });
    expect(lire(bibtex(tout))).toMatchObject({ type: 'book', publisher: 'RTES' });
  });
});

describe('RIS', () => {
  it('has one field a line, ended by CRLF, and closes its record', () => {
    expect(ris(parole).split('\r\n')).toEqual([
      'TY  - CHAP',
      'ID  - dupont-friche-c1',
      'AU  - Dupont, Camille',
      'AU  - Le Goff, Zoé',
      'TI  - Une friche à 25 000 €',
      'T2  - Repères – Les rôles & les 100 % PTCE',
      'A2  - Cornu, Sébastien',
      "A2  - L'Atelier coopératif",
      'PB  - RTES',
      'PY  - 2014',
      'DA  - 2014/04//',
      'SP  - 19',
      'EP  - 22',
      'LA  - fr',
      'UR  - https://x.fr/temoignages/dupont-friche/#c1',
      'N1  - Camille Dupont : adjointe ; Zoé Le Goff : directrice. Commune de Valmont',
      'AB  - Sans {lieu}, _pas_ de pôle.',
      'ER  - ',
      '',
    ]);
  });
  it('is read back by a reference library', () => {
    expect(lire(ris(parole))).toMatchObject({
      type: 'chapter',
      title: 'Une friche à 25 000 €',
      'container-title': 'Repères – Les rôles & les 100 % PTCE',
      publisher: 'RTES',
      URL: parole.adresse,
    });
  });
  it('keeps a value on one line', () => {
    expect(ris({ ...parole, citation: 'un\ndeux' })).toContain('AB  - un deux\r\n');
  });
});

it('CSL-JSON: names bodies and persons apart, and leaves out what is not known', () => {
  expect(cslJson(tout)).toEqual({
    id: 'reperes-2014',
    type: 'book',
    title: 'Repères – Les rôles & les 100 % PTCE',
    author: [{ family: 'Cornu', given: 'Sébastien' }, { literal: "L'Atelier coopératif" }],
    publisher: 'RTES',
    issued: { 'date-parts': [[2014, 4]] },
    'number-of-pages': '54',
    URL: 'https://x.fr/',
    language: 'fr-FR',
  });
});

it('metadata: what Zotero needs to see a chapter of a book', () => {
  const lues = metas(parole);
  const valeurs = (nom: string) => lues.filter(([n]) => n === nom).map(([, v]) => v);
  expect(valeurs('citation_author')).toEqual(['Camille Dupont', 'Zoé Le Goff']);
  expect(valeurs('citation_book_title')).toEqual(['Repères – Les rôles & les 100 % PTCE']);
  expect([valeurs('citation_firstpage'), valeurs('citation_lastpage'), valeurs('citation_publication_date')]).toEqual([
    ['19'],
    ['22'],
    ['2014/04'],
  ]);
  expect(valeurs('DC.creator')).toEqual(['Camille Dupont', 'Zoé Le Goff']);
  expect(metas(tout).some(([n]) => n === 'citation_book_title')).toBe(false);
});
