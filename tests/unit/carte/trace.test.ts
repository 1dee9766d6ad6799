import { describe, expect, it } from 'vitest';
import { aire, airePolygones, contient, ecrireTrace, lireTrace, type Point } from '../../../src/map/path.ts';

const carre: Point[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
];

describe('lireTrace', () => {
  it('reads relative lines, several rings and glued signs', () => {
    expect(lireTrace('m 10,10 5,0 0,5-5,0z m 20-5 1,0 0,1 z')).toEqual([
      [
        [10, 10],
        [15, 10],
        [15, 15],
        [10, 15],
      ],
      [
        [30, 5],
        [31, 5],
        [31, 6],
      ],
    ]);
  });
  it('reads absolute, horizontal and vertical lines', () => {
    expect(lireTrace('M0 0H10V10L0 10Z')).toEqual([carre]);
    expect(lireTrace('m1 1h2v-1z')).toEqual([
      [
        [1, 1],
        [3, 1],
        [3, 0],
      ],
    ]);
  });
  it('refuses a curve, which it would draw wrong', () => {
    expect(() => lireTrace('m0 0c1 1 2 2 3 3z')).toThrow('Tracé inattendu : « c »');
    expect(() => lireTrace('12 3')).toThrow('Tracé inattendu : « 12 »');
  });
});

describe('ecrireTrace', () => {
  it('writes whole relative units, shortest form, that read back the same', () => {
    const d = ecrireTrace([
      carre,
      [
        [20, 5],
        [22, 9],
        [18, 7],
      ],
    ]);
    expect(d).toBe('M0 0h10v10h-10zm20 5l2 4-4-2z');
    expect(lireTrace(d)).toEqual([
      carre,
      [
        [20, 5],
        [22, 9],
        [18, 7],
      ],
    ]);
  });
  it('rounds positions, not steps, so that a long line does not drift', () => {
    const pas = Array.from({ length: 41 }, (_, i): Point => [i * 0.4, i % 2]);
    const lu = lireTrace(ecrireTrace([pas], { ferme: false }));
    expect(lu[0]?.at(-1)).toEqual([16, 0]);
  });
  it('rounds to the nearest unit', () => {
    expect(ecrireTrace([carre.map(([x, y]): Point => [x + 0.6, y - 0.4])])).toBe('M1 0h10v10h-10z');
  });
  it('leaves out what rounds to nothing', () => {
    expect(
      ecrireTrace([
        [
          [0.1, 0.1],
          [0.2, 0.1],
          [0.2, 0.3],
        ],
      ]),
    ).toBe('');
  });
  it('scales before rounding, and does not close a line', () => {
    expect(ecrireTrace([carre], { ferme: false, echelle: 0.5 })).toBe('M0 0h5v5h-5');
  });
});

describe('areas', () => {
  it('does not depend on the turn, and takes holes out', () => {
    expect(aire(carre)).toBe(100);
    expect(aire([...carre].reverse())).toBe(100);
    const trou: Point[] = [
      [4, 4],
      [6, 4],
      [6, 6],
      [4, 6],
    ];
    expect(airePolygones([[carre, trou]])).toBe(96);
  });
  it('knows inside from outside', () => {
    expect(contient(carre, [5, 5])).toBe(true);
    expect(contient(carre, [15, 5])).toBe(false);
    expect(contient(carre, [-1, 5])).toBe(false);
  });
});
