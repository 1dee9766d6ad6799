import { expect, it } from 'vitest';
import { compterElements, ecoindex, note } from '../../../src/publish/audit/ecoindex.ts';

it.each([
  [100, 100, 100, 72],
  [100, 100, 1000, 67],
  [100, 100, 10000, 58],
  [200, 200, 10000, 46],
  [2355, 267, 2493, 10],
  [240, 20, 331, 83],
])('agrees with the reference: %i elements, %i requests, %i kB → %i', (dom, requetes, ko, attendu) => {
  expect(Math.round(ecoindex({ dom, requetes, ko }))).toBe(attendu);
});

it('grades strictly above each threshold', () => {
  expect([80.1, 80, 70.5, 55, 10, 9].map(note)).toEqual(['A', 'B', 'B', 'D', 'G', 'G']);
});

it('counts elements without what is inside drawings', () => {
  expect(compterElements('<html><body><svg><path/><g></g></svg><p>a < b</p><script>"<p>"</script></body></html>')).toBe(
    5,
  );
});
