import { expect, it } from 'vitest';
import { sayReadingTime } from '../../../src/model/reading-time.ts';

it('counts words, not markup', () => {
  expect(sayReadingTime('')).toBe('1\u00a0min de lecture');
  expect(sayReadingTime('mot '.repeat(660))).toBe('3\u00a0min de lecture');
  expect(sayReadingTime('## [mot](/une/adresse/tres/longue/) | **mot** '.repeat(110))).toBe('1\u00a0min de lecture');
});
