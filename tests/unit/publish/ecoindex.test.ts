import { expect, it } from 'vitest';
import { countElements, ecoindex } from '../../../src/publish/audit/ecoindex.ts';

it.each([
  [100, 100, 100, 72],
  [100, 100, 1000, 67],
  [100, 100, 10000, 58],
  [200, 200, 10000, 46],
  [2355, 267, 2493, 10],
  [240, 20, 331, 83],
])('agrees with the reference: %i elements, %i requests, %i kB → %i', (dom, requests, ko, expected) => {
  expect(Math.round(ecoindex({ dom, requests, ko }))).toBe(expected);
});

it('counts elements without what is inside drawings', () => {
  expect(countElements('<html><body><svg><path/><g></g></svg><p>a < b</p><script>"<p>"</script></body></html>')).toBe(
    5,
  );
});
