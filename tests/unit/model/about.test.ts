import { expect, it } from 'vitest';
import { citationsAbout, subjectsOf } from '../../../src/model/about.ts';
import type { Temoignage } from '../../../src/model/repertoire.ts';

const temoignage = {
  leviers: ['pedagogie', 'accompagnement', 'concertations'],
  themes: ['financement'],
  citations: [
    { id: 'c1', texte: 'de tout' },
    { id: 'c2', texte: 'd’un seul', leviers: ['pedagogie'], themes: [] },
  ],
} as unknown as Temoignage;
const about = (subject: 'leviers' | 'themes', id: string) => citationsAbout(temoignage, subject, id).map((c) => c.id);

it('a quotation that names no lever is about all those of its testimony, one that does about those alone', () => {
  expect(about('leviers', 'pedagogie')).toEqual(['c1', 'c2']);
  expect(about('leviers', 'accompagnement')).toEqual(['c1']);
  expect(about('leviers', 'transversalite')).toEqual([]);
  expect(about('themes', 'financement')).toEqual(['c1']);
  expect(temoignage.citations.map((c) => subjectsOf(temoignage, c, 'leviers').length)).toEqual([3, 1]);
});
