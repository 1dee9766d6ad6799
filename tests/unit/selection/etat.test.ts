import { describe, expect, it } from 'vitest';
import {
  ajouter,
  changerMots,
  cleDe,
  deCle,
  deplacer,
  ecrire,
  insererMots,
  joindre,
  lire,
  MAX_ELEMENTS,
  retirer,
  retirerCle,
  type Element,
  type Selection,
} from '../../../src/note/state.ts';

const parole = (id: string, citation = 'c1'): Element => ({ genre: 'citation', id, citation });
const selection: Selection = {
  titre: 'Note ~ pour l’élue.',
  elements: [
    parole('dupont-friche'),
    { genre: 'mots', texte: 'Ma phrase : 100 % vraie ~ oui. <script>' },
    { genre: 'cas', id: 'le-periscope' },
    { genre: 'levier', id: 'pedagogie' },
  ],
};
const sansEnnui = { coupee: false, illisibles: 0, enTrop: 0 };

describe('the address of a selection', () => {
  it('holds everything, and is read back the same', () => {
    const texte = ecrire(selection);
    expect(texte).toMatch(/^[\w~.%!'()*-]+$/);
    expect(lire(texte)).toEqual({ selection, ennuis: sansEnnui });
    expect(lire(`#${texte}`)).toEqual({ selection, ennuis: sansEnnui });
  });
  it('says nothing of an empty one', () => {
    expect(lire('')).toEqual({ selection: { titre: '', elements: [] }, ennuis: sansEnnui });
    expect(lire(ecrire({ titre: '', elements: [] }))).toEqual({
      selection: { titre: '', elements: [] },
      ennuis: sansEnnui,
    });
  });
  it('cut anywhere, never throws, says that it was cut, and keeps the pieces that are whole', () => {
    const texte = ecrire(selection);
    for (let n = 2; n < texte.length; n++) {
      const { selection: lue, ennuis } = lire(texte.slice(0, n));
      expect(ennuis.coupee, texte.slice(0, n)).toBe(true);
      expect(ennuis.illisibles, texte.slice(0, n)).toBe(0);
      const entieres = texte
        .slice(0, n)
        .split('~')
        .slice(1, -1)
        .filter((p) => !p.startsWith('n.')).length;
      expect(lue.elements.length).toBeGreaterThanOrEqual(entieres);
      for (const [i, e] of lue.elements.slice(0, entieres).entries()) expect(e).toEqual(selection.elements[i]);
    }
  });
  it('keeps the beginning of words cut in the middle of a letter', () => {
    expect(lire('1~m.%C3%A9lu%C3').selection.elements).toEqual([{ genre: 'mots', texte: 'élu' }]);
  });
  it('tampered with, counts what means nothing and keeps the rest', () => {
    expect(lire('1~t.dupont-friche.c1~t.../../x.c1~q.rien~t.a.c99~c.le-periscope~z.5')).toEqual({
      selection: { titre: '', elements: [parole('dupont-friche'), { genre: 'cas', id: 'le-periscope' }] },
      ennuis: { coupee: false, illisibles: 3, enTrop: 0 },
    });
    expect(lire('<script>alert(1)</script>').ennuis).toEqual({ coupee: false, illisibles: 1, enTrop: 0 });
    expect(lire('1~t.dupont-friche.c1~z.9').ennuis.coupee).toBe(true);
  });
  it('takes 200 elements and says how many are beyond', () => {
    const pieces = Array.from({ length: 203 }, (_, i) => `t.a-${i}.c1`);
    const { selection: lue, ennuis } = lire(['1', ...pieces, 'z.203'].join('~'));
    expect([lue.elements.length, ennuis.enTrop, ennuis.coupee]).toEqual([MAX_ELEMENTS, 3, false]);
  });
  it('keeps one of two same pieces', () => {
    expect(lire('1~c.a~c.a~z.2').selection.elements).toEqual([{ genre: 'cas', id: 'a' }]);
  });
});

describe('keys', () => {
  it('read and write', () => {
    for (const cle of ['t/dupont/c2', 'c/le-periscope', 'l/pedagogie'])
      expect(cleDe(deCle(cle) ?? { genre: 'mots', texte: '' })).toBe(cle);
    for (const faux of ['', 'x/y', 't/É/c1', 't/a/d1', '../a', 'c/A']) expect(deCle(faux), faux).toBeUndefined();
  });
});

describe('changes', () => {
  const s: Selection = { titre: '', elements: [parole('a'), parole('b'), parole('c')] };
  const ids = (x: Selection) => x.elements.map((e) => (e.genre === 'mots' ? `«${e.texte}»` : e.id)).join('');
  it('adds once, and not beyond the maximum', () => {
    expect(ids(ajouter(s, parole('d')))).toBe('abcd');
    expect(ajouter(s, parole('a'))).toBe(s);
    const pleine = { titre: '', elements: Array.from({ length: MAX_ELEMENTS }, (_, i) => parole(`a-${i}`)) };
    expect(ajouter(pleine, parole('z'))).toBe(pleine);
    expect(insererMots(pleine, 0)).toBe(pleine);
  });
  it('takes away, moves within the list, and puts words between', () => {
    expect(ids(retirer(s, 1))).toBe('ac');
    expect(ids(retirerCle(s, 't/b/c1'))).toBe('ac');
    expect([ids(deplacer(s, 2, -1)), ids(deplacer(s, 0, -1)), ids(deplacer(s, 0, 9)), ids(deplacer(s, 7, 1))]).toEqual([
      'acb',
      'abc',
      'bca',
      'abc',
    ]);
    expect(ids(changerMots(insererMots(s, 0), 1, 'oui'))).toBe('a«oui»bc');
    expect(ids(insererMots(s, -1, 'top'))).toBe('«top»abc');
    expect(ids(changerMots(s, 0, 'non'))).toBe('abc');
  });
  it('joins two without repeating', () => {
    expect(joindre(s, { titre: 'T', elements: [parole('b'), parole('z')] })).toMatchObject({ titre: 'T' });
    expect(ids(joindre(s, { titre: '', elements: [parole('b'), parole('z')] }))).toBe('abcz');
  });
});
