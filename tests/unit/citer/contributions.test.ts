import { expect, it } from 'vitest';
import { temoignageReferences, type Contexte } from '../../../src/publish/citation/catalog.ts';
import { ecrireSource } from '../../../src/publish/citation/written.ts';
import type { Temoignage } from '../../../src/model/repertoire.ts';

const source = (id: string) => ({
  id,
  titre: 'Témoignages recueillis',
  auteur: 'Les personnes',
  editeur: 'RTES',
  date: '2026',
  support: 'contributions',
});
const contexte = {
  site: {
    sources: new Map([
      ['contributions', source('contributions')],
      ['article', source('article')],
    ]),
    personnes: new Map(),
  },
  absolue: (a: string) => `https://x.fr${a}`,
} as unknown as Contexte;
const t = (document: string) =>
  ({
    id: 'x',
    titre: 'Une friche',
    citations: [{ id: 'c1', texte: 'Un.' }],
    auteurs: [{ nom: 'Camille Dupont', fonction: 'maire' }],
    structure: { nom: 'Valmont', type: 'commune' },
    date: '2027-03',
    source: { document },
  }) as unknown as Temoignage;

it('gives a testimony gathered since its own date, and a document its own', () => {
  const dire = (document: string) => temoignageReferences(contexte, t(document)).map((r) => ecrireSource(r));
  expect(dire('contributions')).toEqual(['Témoignages recueillis, RTES, mars 2027']);
  expect(dire('article')).toEqual(['Témoignages recueillis, RTES, 2026']);
});
