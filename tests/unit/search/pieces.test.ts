import { expect, it } from 'vitest';
import { fillers } from '../../../src/search/index/pieces.ts';

const page = (stem: string, times: number) => `<p data-pagefind-weight="7">${`${stem}zq `.repeat(times)}</p>`;

it('close a piece of the index after enough stems, each by a word that sorts after the last of them', () => {
  const said = fillers([page('a', 3000), page('b', 2999), page('c', 10)]).split(' ');
  expect(new Set(said)).toEqual(new Set(['bzz']));
  // What Pagefind counts there, a record of a stem being one place more.
  expect(said.length + 3001 + 3000).toBe(20_000);
  expect('bzz' > 'bzt' && 'bzz' < 'czq').toBe(true);
});
it('leave a small index and a large one as Pagefind cuts them', () => {
  expect(fillers([page('a', 10)])).toBe('');
  expect(fillers(Array.from({ length: 50 }, (_, i) => page(`a${String(i)}`, 20_000)))).toBe('');
});
