import { describe, expect, it } from 'vitest';
import { classer, type Sources, type Touches } from '../../../src/search/query/rank.ts';
import type { Requete } from '../../../src/search/query/query.ts';

const vide: Touches = new Map();
const sources = (jetons: Record<string, Record<number, number>>, phrases: Record<string, number[]> = {}): Sources => ({
  total: 100,
  touches: (jeton) => new Map(Object.entries(jetons[jeton] ?? {}).map(([rang, score]) => [Number(rang), score])),
  phrases: (phrase) => (phrases[phrase] ? new Map(phrases[phrase].map((rang) => [rang, 1])) : vide),
  type: () => 'guide',
});
const requete = (concepts: Requete['concepts'], reste: Partial<Requete> = {}): Requete => ({
  concepts,
  phrases: [],
  paires: [],
  noms: [],
  nomEntier: '',
  ignores: [],
  laisses: [],
  lieux: [],
  pages: [],
  apresLeGuide: false,
  phrase: false,
  intentions: {},
  coupee: false,
  tiges: [],
  ...reste,
});
const mot = (jeton: string, plus: object = {}) => ({
  forme: jeton,
  jetons: [{ jeton, poids: 1 }],
  importance: 1,
  ...plus,
});

describe('ranking', () => {
  it('finds what any word finds, and puts first what answers more of them', () => {
    const { rangs } = classer(requete([mot('a'), mot('b')]), sources({ a: { 1: 5, 2: 5 }, b: { 2: 5, 3: 5 } }));
    expect(rangs[0]).toBe(2);
    expect([...rangs].sort()).toEqual([1, 2, 3]);
  });
  it('puts the word before its synonym', () => {
    const concept = {
      forme: 'a',
      jetons: [
        { jeton: 'a', poids: 1 },
        { jeton: 'azs', poids: 0.5 },
      ],
      importance: 1,
    };
    expect(classer(requete([concept]), sources({ a: { 1: 5 }, azs: { 2: 9 } })).rangs).toEqual([1, 2]);
  });
  it('demands a place and a quoted phrase', () => {
    const demande = requete([mot('a'), mot('lieu', { requis: true, discret: true })]);
    expect(classer(demande, sources({ a: { 1: 5, 2: 5 }, lieu: { 2: 1, 4: 1 } })).rangs).toEqual([2, 4]);
    expect(
      classer(requete([mot('a')], { phrases: ['a b'] }), sources({ a: { 1: 5, 2: 5 } }, { 'a b': [2] })).rangs,
    ).toEqual([2]);
  });
  it('takes any of several places, and does without one that nothing names', () => {
    const deux = requete([mot('a'), mot('l', { requis: true }), mot('m', { requis: true })]);
    expect(classer(deux, sources({ a: { 1: 5, 2: 5, 3: 5 }, l: { 1: 1 }, m: { 2: 1 } })).rangs.sort()).toEqual([1, 2]);
    const aucun = classer(
      requete([mot('a'), mot('l', { requis: true, discret: true, lieu: 'Corse' })]),
      sources({ a: { 1: 5 } }),
    );
    expect(aucun.rangs).toEqual([1]);
    expect(aucun.replis.map((c) => c.lieu)).toEqual(['Corse']);
  });
  it('answers for the region where a département has nothing', () => {
    const { rangs, replis } = classer(requete([mot('d', { requis: true, repli: 'r' })]), sources({ r: { 3: 1 } }));
    expect(rangs).toEqual([3]);
    expect(replis.map((c) => [c.forme, c.repli])).toEqual([['d', 'r']]);
    const vide = classer(requete([mot('d', { requis: true, repli: 'r' })]), sources({}));
    expect(vide.replis.map((c) => [c.forme, c.repli])).toEqual([['d', undefined]]);
  });
  it('answers for the region of a town where there is nothing and that no text names', () => {
    const ville = mot('v', { forme: 'saint lo', lieu: 'pour Saint-Lô (Manche)', repli: 'r', discret: true });
    const demande = requete([mot('a'), ville, mot('lo', { discret: true })]);
    const trouves = { a: { 1: 5, 2: 5 }, r: { 2: 1, 3: 1 } };
    const muette = classer(demande, sources(trouves));
    expect(muette.rangs).toEqual([2, 3]);
    expect(muette.replis.map((c) => c.lieu)).toEqual(['pour Saint-Lô (Manche)']);
    for (const nommee of [{ lo: { 1: 1 } }, { v: { 1: 1 } }]) {
      const { rangs, replis } = classer(demande, sources({ ...trouves, ...nommee }));
      expect(rangs).toEqual([1, 2]);
      expect(replis).toEqual([]);
    }
  });
  it('says which words no record holds', () => {
    expect(classer(requete([mot('a'), mot('x')]), sources({ a: { 1: 1 } })).inconnus.map((c) => c.forme)).toEqual([
      'x',
    ]);
  });
  it('searches the synonyms of a phrase that no record holds, before its words', () => {
    const phrase = {
      forme: 'a b',
      jetons: [
        { jeton: '"a b"', poids: 1 },
        { jeton: 'abzs', poids: 0.5 },
      ],
      importance: 0.25,
      discret: true,
      expression: true,
    };
    const demande = requete([phrase, mot('a', { dans: 'a b' }), mot('b', { dans: 'a b' })]);
    const autrement = classer(demande, sources({ b: { 1: 5, 2: 5 }, abzs: { 3: 5 } }));
    expect(autrement.rangs[0]).toBe(3);
    expect(autrement.inconnus).toEqual([]);
    // Said as it is, its words count as ever.
    const telle = classer(demande, sources({ b: { 1: 5, 2: 5 }, abzs: { 3: 5 }, '"a b"': { 2: 1 } }));
    expect(telle.rangs[0]).toBe(2);
    expect(telle.inconnus.map((c) => c.forme)).toEqual(['a']);
  });
  it('puts the record whose name is the question before one whose name is in it', () => {
    const demande = requete([mot('a'), mot('b')], { noms: ['abzt', 'azt'], nomEntier: 'abzt' });
    const trouves = { a: { 1: 5, 2: 5, 3: 5 }, b: { 1: 5, 2: 5, 3: 5 }, azt: { 2: 1 }, abzt: { 3: 1 } };
    expect(classer(demande, sources(trouves)).rangs).toEqual([3, 2, 1]);
  });
  it('gives every testimony of a place before the rest, when nothing else is asked', () => {
    const lieu = mot('lieu', { requis: true, discret: true });
    const trouves = { lieu: { 1: 9, 2: 8, 3: 7, 4: 9 }, a: { 4: 5 } };
    const voix: Sources = {
      ...sources(trouves),
      type: (rang) => (rang < 4 ? 'temoignages' : 'poles'),
    };
    expect(classer(requete([lieu]), voix).rangs).toEqual([1, 2, 3, 4]);
    expect(classer(requete([lieu, mot('a')]), voix).rangs[0]).toBe(4);
  });
  it('keeps for filters what answers too little, and gives a few results when the main word is in no text', () => {
    const trouves = sources({ a: { 1: 50, 2: 50 }, b: { 2: 50 }, c: { 2: 50, 3: 1 }, d: { 2: 50 } });
    const demande = requete([mot('a'), mot('b'), mot('c'), mot('d')]);
    const { rangs, justes, courte } = classer(demande, trouves);
    expect(rangs).toEqual([2, 1, 3]);
    expect([...justes]).not.toContain(3);
    expect(courte).toBe(false);
    const repandu = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [i, 40 - i]));
    const manque = classer(requete([mot('x'), mot('a')]), sources({ a: repandu }));
    expect(manque.courte).toBe(true);
    expect(manque.rangs).toHaveLength(40);
    expect([...manque.justes]).toEqual([0, 1, 2, 3, 4]);
  });
});
