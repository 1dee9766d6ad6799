import { describe, expect, it } from 'vitest';
import { sortRows } from '../../src/components/table-sort/sort-rows.ts';

const sort = (texts: string[], order: 'ascending' | 'descending' = 'ascending') =>
  sortRows(texts, (texte) => texte, order);

describe('sortRows', () => {
  it('sorts words as a French reader does: accents, capitals and punctuation set aside', () => {
    const sorted = sort(['Picardie', 'Île-de-France', 'haute-Normandie', 'Lorraine', '« Écopya »', 'Ecossolies']);
    expect(sorted.join(' ; ')).toBe('« Écopya » ; Ecossolies ; haute-Normandie ; Île-de-France ; Lorraine ; Picardie');
  });
  it('reads numbers inside words', () => {
    expect(sort(['p. 47', 'p. 5', 'p. 12'])).toEqual(['p. 5', 'p. 12', 'p. 47']);
  });
  it('goes the other way round', () => {
    expect(sort(['b', 'c', 'a'], 'descending')).toEqual(['c', 'b', 'a']);
  });
  it('puts empty cells last, both ways, a dash being one', () => {
    expect(sort(['', 'b', ' – ', 'a', '\n'])).toEqual(['a', 'b', '', ' – ', '\n']);
    expect(sort(['', 'b', ' – ', 'a', '\n'], 'descending')).toEqual(['b', 'a', '', ' – ', '\n']);
  });
  it('compares a column of numbers by value: decimals, thousands, what is below zero', () => {
    expect(
      sort(['1\u202f500 m²', '2 m²', '1,25 m²', '1,8 m²', '12\u00a0000\u00a0500 m²', '−3 m²', '−12 m²', '900 m²']),
    ).toEqual(['−12 m²', '−3 m²', '1,25 m²', '1,8 m²', '2 m²', '900 m²', '1\u202f500 m²', '12\u00a0000\u00a0500 m²']);
    expect(sort(['10.5', '9', '', '10.25'])).toEqual(['9', '10.25', '10.5', '']);
  });
  it('compares lists of numbers one after the other', () => {
    expect(sort(['2, 10', '10', '2, 9', '1, 3'])).toEqual(['1, 3', '2, 9', '2, 10', '10']);
  });
  it('reads a column as words as soon as one of its cells is', () => {
    expect(sort(['2010', 'fin 2009', '200'])).toEqual(['200', '2010', 'fin 2009']);
  });
  it('leaves equal rows in the order they had, both ways, and the given list as it was', () => {
    const rows = [
      { nom: 'x', region: 'B' },
      { nom: 'y', region: 'A' },
      { nom: 'z', region: 'B' },
    ];
    const names = (order: 'ascending' | 'descending') => sortRows(rows, (l) => l.region, order).map((l) => l.nom);
    expect(names('ascending')).toEqual(['y', 'x', 'z']);
    expect(names('descending')).toEqual(['x', 'z', 'y']);
    expect(rows.map((l) => l.nom)).toEqual(['x', 'y', 'z']);
  });
});
