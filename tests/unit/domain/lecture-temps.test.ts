import { expect, it } from 'vitest';
import { tempsDeLecture } from '../../../src/model/reading-time.ts';

it('counts words, not markup', () => {
  expect(tempsDeLecture('')).toBe(1);
  expect(tempsDeLecture('mot '.repeat(660))).toBe(3);
  expect(tempsDeLecture('## [mot](/une/adresse/tres/longue/) | **mot** '.repeat(110))).toBe(1);
});
