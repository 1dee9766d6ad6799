import { describe, expect, it } from 'vitest';
import { readBody } from '../../../src/check/body.ts';
import { drawRows, fitBeside, type ChapterAnchors } from '../../../src/render/rows.ts';

const TABLE = '<Tableau legende="Une légende">\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\n</Tableau>';
const rowsOf = (text: string, depth = 2, chapter?: ChapterAnchors) =>
  drawRows(readBody(text), depth, chapter && { keep: 'g/x' }, chapter);

describe('the rows of a body', () => {
  it('are cut at its headings, after its notes and around its tables', () => {
    const notes = '<Note>\n\nUne note.\n\n</Note>\n\n<Depuis date="2016">\n\nDepuis.\n\n</Depuis>';
    const rows = rowsOf(
      `Avant.\n\n## A\n\nUn.\n\n${notes}\n\nDeux.\n\n${TABLE}\n\n## B\n\n### C\n\nTrois.\n\n<Note>\n\nN.\n\n</Note>`,
    );
    expect(rows.map(({ slug, under, last, wide, notes: beside }) => [slug, under, last, wide, beside.length])).toEqual([
      [undefined, '', true, undefined, 0],
      ['a', 'a', false, undefined, 2],
      [undefined, 'a', false, undefined, 0],
      [undefined, 'a', true, true, 0],
      ['b', 'b', true, undefined, 1],
    ]);
    expect(rowsOf('## B\n\n### C', 3).map((row) => row.slug)).toEqual(['b', 'c']);
  });
  it('are cut at headings alone, whatever the text says, and never inside a list', () => {
    const rows = rowsOf(
      `## Un\n\nLe code \`<h2 id="x">\` ne titre rien.\n\n- Une liste\n\n  <Note>\n\n  N.\n\n  </Note>\n\n## Deux`,
    );
    expect(rows.map(({ slug, notes }) => [slug, notes.length])).toEqual([
      ['un', 0],
      ['deux', 0],
    ]);
  });
  it('keep beside the text the notes that it is long enough for', () => {
    const [row] = rowsOf(
      `${'mot '.repeat(200)}\n\n<Note>\n\nUne note.\n\n</Note>\n\n<Depuis date="2016">\n\nDepuis.\n\n</Depuis>`,
    );
    if (!row) throw new Error('a row');
    const names = (length: number, taken?: number) => {
      const { beside, below } = fitBeside({ ...row, length }, taken);
      return [beside, below].map((parts) => parts.map((part) => (typeof part === 'string' ? part : part.name)));
    };
    expect(names(row.length, 100)).toEqual([['Note', 'Depuis'], []]);
    expect(names(70)).toEqual([[], ['Note', 'Depuis']]);
    expect(names(row.length, 2000)).toEqual([[], ['Note', 'Depuis']]);
  });
});

it('a body as a chapter of the whole guide goes two levels lower, keeps the ids of the guide alone and leads inside the page', () => {
  const [row] = rowsOf('## A\n\n[x](/guide/x/#y) [z](/cas/z/)\n\n<Note>\n\n[x](/guide/x/#y)\n\n</Note>', 2, {
    keeps: (id) => id === 'a',
    within: (href) => (href === '/guide/x/#y' ? 'y' : undefined),
  });
  expect(row?.text).toEqual(['<h4 id="a">A</h4><p><a href="#y">x</a> <a href="/cas/z/">z</a></p>']);
  expect(row?.notes[0]?.part).toEqual([{ name: 'Note', attributes: {}, inside: ['<p><a href="#y">x</a></p>'] }]);
});
