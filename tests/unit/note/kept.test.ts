import { expect, it } from 'vitest';
import { checkContent } from '../../../src/check/content.ts';
import { joinContent } from '../../../src/model/repertoire.ts';
import { keptFiles } from '../../../src/note/kept.ts';
import { tinyContent } from '../../fixtures/tiny-content.ts';

it('what was kept of a page since renamed is found under its old name; of a withdrawn one, nothing is', () => {
  const { content } = checkContent(tinyContent());
  const id = content.temoignages[0]?.id ?? '';
  const site = joinContent({
    ...content,
    redirections: [
      { id: 'temoignages/ancien-nom', vers: `temoignages/${id}` },
      { id: 'temoignages/parti', retire: '2026-11-21' },
    ],
  });
  const files = new Map(keptFiles({ site, absolute: (address) => `https://x.fr${address}` }));
  expect(files.get('t/ancien-nom')?.parts.c1?.mots).toBeTruthy();
  expect(files.get('t/ancien-nom')).toBe(files.get(`t/${id}`));
  expect(files.has('t/parti')).toBe(false);
});
