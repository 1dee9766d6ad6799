import { expect, it } from 'vitest';
import { readMarkup, readRuns } from '../../../src/note/markup.ts';

it('understands titles, lists, bold, italics and addresses, and nothing else', () => {
  expect(readMarkup('# Un\n## Deux\n### Trois\n\n- a\n* b\n\n- c\n1. d\n2) e\n> f\n`g`\n#h\n-i')).toEqual([
    { kind: 'heading', level: 2, runs: [{ texte: 'Un' }] },
    { kind: 'heading', level: 3, runs: [{ texte: 'Deux' }] },
    { kind: 'heading', level: 3, runs: [{ texte: 'Trois' }] },
    { kind: 'list', ordered: false, items: [[{ texte: 'a' }], [{ texte: 'b' }]] },
    { kind: 'list', ordered: false, items: [[{ texte: 'c' }]] },
    { kind: 'list', ordered: true, items: [[{ texte: 'd' }], [{ texte: 'e' }]] },
    { kind: 'paragraph', runs: [{ texte: '> f' }] },
    { kind: 'paragraph', runs: [{ texte: '`g`' }] },
    { kind: 'paragraph', runs: [{ texte: '#h' }] },
    { kind: 'paragraph', runs: [{ texte: '-i' }] },
  ]);
  expect(readRuns('un **gras** et *italique*, [lien](https://a.fr/b), https://c.fr/d. Fin')).toEqual([
    { texte: 'un ' },
    { texte: 'gras', gras: true },
    { texte: ' et ' },
    { texte: 'italique', italique: true },
    { texte: ', ' },
    { texte: 'lien', lien: 'https://a.fr/b' },
    { texte: ', ' },
    { texte: 'https://c.fr/d', lien: 'https://c.fr/d' },
    { texte: '. Fin' },
  ]);
});

it('leaves alone what only looks like a sign, and spaces as they were typed', () => {
  for (const said of ['3 * 4 * 5', '** rien **', '*', '[x](javascript:alert(1))', '  deux  espaces\tet une tabulation'])
    expect(readRuns(said)).toEqual([{ texte: said }]);
  expect(readMarkup('')).toEqual([]);
});

it('reads the longest text in no time', () => {
  for (const sign of ['*', '**a', '[', '[a](https://', 'https://', '# ', '- '])
    expect(readMarkup(sign.repeat(4000 / sign.length)).length).toBeGreaterThan(0);
});
