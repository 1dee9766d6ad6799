import { expect, it } from 'vitest';
import { shade } from '../../../src/model/coverage.ts';

it('shades a cell, a region, in thirds of the fullest one, never an empty one', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7].map((n) => shade(n, 7))).toEqual([0, 1, 1, 2, 2, 3, 3, 3]);
  expect([0, 1].map((n) => shade(n, 1))).toEqual([0, 3]);
  expect(shade(1, 10_000)).toBe(1);
});
