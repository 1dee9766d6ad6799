import { describe, expect, it } from 'vitest';
import {
  add,
  changeText,
  EMPTY_DRAFT,
  entryOf,
  insertText,
  isKey,
  joinDrafts,
  MAX_PIECES,
  move,
  partOf,
  readDraft,
  remove,
  removeKey,
  toggleSince,
  writeDraft,
  type Draft,
  type Piece,
} from '../../../src/note/draft.ts';
import { keyOf } from '../../../src/note/keys.ts';

const quote = (id: string): Piece => ({ cle: `t/${id}/c1` });
const of = (...pieces: Piece[]): Draft => ({ ...EMPTY_DRAFT, pieces });
const draft: Draft = {
  titre: 'Note ~ pour l’élue.',
  pour: 'Mme la maire',
  date: '2026-11-30',
  sans: ['l/pedagogie/2015-08-07'],
  pieces: [
    quote('dupont-friche'),
    { texte: 'Ma phrase : 100 % vraie ~ oui. <script>' },
    { cle: 'c/le-periscope' },
    { cle: 'l/pedagogie/p-ab12c', texte: 'Mes mots ! Deux fois !' },
    { cle: 'f/panel' },
    { cle: 'g/annexe-d/annexe-d-lille' },
  ],
};
const fine = { cut: false, unreadable: 0, tooMany: 0 };

describe('the address of a note', () => {
  it('holds everything, and is read back the same', () => {
    const written = writeDraft(draft);
    expect(written).toMatch(/^[\w~.%!'()*-]+$/);
    expect(readDraft(written)).toEqual({ draft, troubles: fine });
    expect(readDraft(`#${written}`)).toEqual({ draft, troubles: fine });
  });
  it('reads what the first version wrote', () => {
    expect(readDraft('1~n.Titre~t.dupont-friche.c1~m.Ma%20phrase~c.le-periscope~l.pedagogie~z.4')).toEqual({
      draft: {
        ...of(quote('dupont-friche'), { texte: 'Ma phrase' }, { cle: 'c/le-periscope' }, { cle: 'l/pedagogie' }),
        titre: 'Titre',
      },
      troubles: fine,
    });
  });
  it('says nothing of an empty one', () => {
    expect(readDraft('')).toEqual({ draft: EMPTY_DRAFT, troubles: fine });
    expect(readDraft(writeDraft(EMPTY_DRAFT))).toEqual({ draft: EMPTY_DRAFT, troubles: fine });
  });
  it('cut anywhere, never throws, says that it was cut, and keeps the pieces that are whole', () => {
    const written = writeDraft(draft);
    for (let n = 2; n < written.length; n++) {
      const { draft: read, troubles } = readDraft(written.slice(0, n));
      expect(troubles.cut, written.slice(0, n)).toBe(true);
      expect(troubles.unreadable, written.slice(0, n)).toBe(0);
      const whole = written
        .slice(0, n)
        .split('~')
        .slice(1, -1)
        .filter((p) => !/^[npjx]\./.test(p)).length;
      expect(read.pieces.slice(0, whole)).toEqual(draft.pieces.slice(0, whole));
    }
  });
  it('keeps the beginning of words cut in the middle of a letter', () => {
    expect(readDraft('1~m.%C3%A9lu%C3').draft.pieces).toEqual([{ texte: 'élu' }]);
  });
  it('leaves out half a letter at the end of a text, which no address can hold', () => {
    const draft = { ...EMPTY_DRAFT, pieces: [{ texte: 'bien 👍'.slice(0, -1) }] };
    expect(readDraft(writeDraft(draft)).draft.pieces).toEqual([{ texte: 'bien ' }]);
  });
  it('tampered with, counts what means nothing and keeps the rest', () => {
    expect(readDraft('1~t.dupont-friche.c1~t.../../x.c1~q.rien~t.a.c99~c.le-periscope~z.5')).toEqual({
      draft: of(quote('dupont-friche'), { cle: 'c/le-periscope' }),
      troubles: { cut: false, unreadable: 3, tooMany: 0 },
    });
    expect(readDraft('<script>alert(1)</script>').troubles).toEqual({ ...fine, unreadable: 1 });
    expect(readDraft('1~t.dupont-friche.c1~z.9').troubles.cut).toBe(true);
    expect(readDraft('1~j.hier~x.../..~constructor.a~z.1').draft).toEqual(EMPTY_DRAFT);
  });
  it('takes 200 pieces and says how many are beyond', () => {
    const pieces = Array.from({ length: 203 }, (_, i) => `t.a-${i}.c1`);
    const { draft: read, troubles } = readDraft(['1', ...pieces, 'z.203'].join('~'));
    expect([read.pieces.length, troubles.tooMany, troubles.cut]).toEqual([MAX_PIECES, 3, false]);
  });
  it('keeps one of two same pieces', () => {
    expect(readDraft('1~c.a~c.a~z.2').draft.pieces).toEqual([{ cle: 'c/a' }]);
  });
});

it('a key says which file holds it, and where in it', () => {
  for (const [cle, entry, part] of [
    ['t/dupont/c2', 't/dupont', 'c2'],
    ['c/le-periscope', 'c/le-periscope', ''],
    ['l/pedagogie/commune', 'l/pedagogie', 'commune'],
    ['f/panel', 'f', 'panel'],
    ['h/loi-2014', 'h', 'loi-2014'],
    ['v/scic', 'v', 'scic'],
  ] as const) {
    expect(isKey(cle), cle).toBe(true);
    expect([entryOf(cle), partOf(cle)]).toEqual([entry, part]);
  }
  for (const no of ['', 'x/y', 't/É/c1', 't/a/d1', 't/a', '../a', 'c/A', 'f/a/b', 'c/a/b/c', 'toString'])
    expect(isKey(no), no).toBe(false);
});

it.each([
  ['temoignages', '/temoignages/dupont/#c2', 't/dupont/c2'],
  ['temoignages', '/temoignages/dupont/', 't/dupont/c1'],
  ['cas', '/cas/le-periscope/', 'c/le-periscope'],
  ['guide', '/guide/annexe-d/#annexe-d-lille', 'g/annexe-d/annexe-d-lille'],
  ['glossaire', '/glossaire/s/#scic', 'v/scic'],
  ['personnes', '/personnes/camille-dupont/', undefined],
])('what is found among %s, at %s, is kept as %s', (collection, url, key) => {
  expect(keyOf(collection, url)).toBe(key);
  expect(key === undefined || isKey(key)).toBe(true);
});

describe('changes', () => {
  const abc = of(quote('a'), quote('b'), quote('c'));
  const ids = ({ pieces }: Draft) => pieces.map((p) => p.cle?.split('/')[1] ?? `«${p.texte}»`).join('');
  it('adds once, and not beyond the maximum', () => {
    expect(ids(add(abc, quote('d')))).toBe('abcd');
    expect(add(abc, quote('a'))).toBe(abc);
    const full = of(...Array.from({ length: MAX_PIECES }, (_, i) => quote(`a-${i}`)));
    expect(add(full, quote('z'))).toBe(full);
    expect(insertText(full, 0)).toBe(full);
  });
  it('takes away, moves within the list, and puts words between', () => {
    expect(ids(remove(abc, 1))).toBe('ac');
    expect(ids(removeKey(abc, 't/b/c1'))).toBe('ac');
    const moved = [move(abc, 2, -1), move(abc, 0, -1), move(abc, 0, 9), move(abc, 7, 1)].map(ids);
    expect(moved).toEqual(['acb', 'abc', 'bca', 'abc']);
    expect(ids(changeText(insertText(abc, 0), 1, 'oui'))).toBe('a«oui»bc');
    expect(ids(insertText(abc, -1, 'top'))).toBe('«top»abc');
  });
  it('says something kept in other words, and gives the site’s back', () => {
    const said = changeText(abc, 0, 'autrement');
    expect(said.pieces[0]).toEqual({ cle: 't/a/c1', texte: 'autrement' });
    expect(changeText(said, 0, undefined)).toEqual(abc);
  });
  it('leaves a dated note out and takes it back', () => {
    const without = toggleSince(abc, 'c/x/2016-01-01');
    expect(without.sans).toEqual(['c/x/2016-01-01']);
    expect(toggleSince(without, 'c/x/2016-01-01')).toEqual(abc);
  });
  it('joins two without repeating, the first one’s title first', () => {
    const other = { ...of(quote('b'), quote('z'), { texte: 'mot' }), titre: 'T' };
    expect(joinDrafts(abc, other)).toMatchObject({ titre: 'T' });
    expect(ids(joinDrafts(abc, other))).toBe('abcz«mot»');
    expect(ids(joinDrafts(joinDrafts(abc, other), other))).toBe('abcz«mot»');
  });
});
