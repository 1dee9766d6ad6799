import { expect, it } from 'vitest';
import { readingTime } from '../../../src/model/reading-time.ts';

it('counts words, not markup', () => {
  expect(readingTime('')).toBe(1);
  expect(readingTime('mot '.repeat(660))).toBe(3);
  expect(readingTime('## [mot](/une/adresse/tres/longue/) | **mot** '.repeat(110))).toBe(1);
});
