import * as pagefind from 'pagefind';
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

it('are what Pagefind cuts at: when it cuts elsewhere, answers are the same and weigh more or less (see pieces.ts)', async () => {
  const pages = Array.from({ length: 30 }, (_, i) => page(`m${String.fromCharCode(97 + i / 5, 97 + i)}`, 1000));
  const pieces = async (more: readonly string[]) => {
    const { index } = await pagefind.createIndex();
    for (const [i, text] of [...pages, ...more].entries())
      await index?.addHTMLFile({ url: `/${String(i)}/`, content: `<html><body>${text}</body></html>` });
    const files = (await index?.getFiles())?.files ?? [];
    await index?.deleteIndex();
    return files.filter(({ path }) => path.endsWith('.pf_index')).length;
  };
  expect(await pieces([])).toBe(2);
  expect(await pieces([`<p>${fillers(pages)}</p>`])).toBe(6);
  await pagefind.close();
});
