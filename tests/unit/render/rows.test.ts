import { describe, expect, it } from 'vitest';
import type { Part } from '../../../src/check/body.ts';
import { asChapter, cutRows, fitBeside } from '../../../src/render/rows.ts';
import { renderBody } from '../../fixtures/render-body.ts';

const note: Part = { name: 'Note', attributes: {}, inside: ['<p>Une note.</p>'] };
const depuis: Part = { name: 'Depuis', attributes: { date: '2016' }, inside: ['<p>Depuis.</p>'] };
const table: Part = { name: 'Tableau', attributes: {}, inside: ['<table></table>'] };

describe('the rows of a body', () => {
  it('are cut at its headings, after its notes and around its tables', () => {
    const rows = cutRows([
      '<p>Avant.</p>\n<h2 id="a">A</h2>\n<p>Un.</p>\n',
      note,
      depuis,
      '\n<p>Deux.</p>\n',
      table,
      '\n<h2 id="b">B</h2><h3 id="c">C</h3>',
    ]);
    expect(rows.map(({ slug, under, last, wide, beside }) => [slug, under, last, wide, beside.length])).toEqual([
      [undefined, '', true, undefined, 0],
      ['a', 'a', false, undefined, 2],
      [undefined, 'a', false, undefined, 0],
      [undefined, 'a', true, true, 0],
      ['b', 'b', true, undefined, 0],
    ]);
    expect(cutRows(['<h2 id="b">B</h2><h3 id="c">C</h3>'], 3).map((row) => row.slug)).toEqual(['b', 'c']);
  });
  it('are cut at headings alone, whatever the text says', () => {
    const { parts } = renderBody('## Un\n\nLe code `<h2 id="x">` ne titre rien.\n\n## Deux');
    expect(cutRows(parts).map((row) => row.slug)).toEqual(['un', 'deux']);
  });
  it('keep beside the text the notes that it is long enough for', () => {
    const long = `<p>${'mot '.repeat(200)}</p>`;
    const row = { under: '', last: true, beside: [note, depuis] };
    expect(fitBeside({ ...row, text: [long] }, 100)).toEqual({ beside: [note, depuis], below: [] });
    expect(fitBeside({ ...row, text: ['<p>Court.</p>'] })).toEqual({ beside: [], below: [note, depuis] });
    expect(fitBeside({ ...row, text: [long] }, 2000)).toEqual({ beside: [], below: [note, depuis] });
  });
});

describe('a body as a chapter of the whole guide', () => {
  it('goes two levels lower, keeps the ids of the guide alone and leads inside the page', () => {
    const html = '<h2 id="a">A<a class="lien-ici" href="#a" aria-label="Lien">#</a></h2><p id="p-12345">';
    const inside: Part = {
      name: 'Note',
      attributes: {},
      inside: ['<a href="/guide/x/#y">x</a> <a href="/cas/z/">z</a>'],
    };
    expect(
      asChapter(
        [html, inside],
        (id) => id === 'a',
        (href) => (href === '/guide/x/#y' ? 'y' : undefined),
      ),
    ).toEqual(['<h4 id="a">A</h4><p>', { ...inside, inside: ['<a href="#y">x</a> <a href="/cas/z/">z</a>'] }]);
  });
});
