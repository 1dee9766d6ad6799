import { describe, expect, it } from 'vitest';
import type { Hits } from '../../../src/search/query/adjust.ts';
import { order, type Sources } from '../../../src/search/query/rank.ts';
import { readQuery, type Query } from '../../../src/search/query/query.ts';

const none: Hits = new Map();
const sources = (tokens: Record<string, Record<number, number>>, phrases: Record<string, number[]> = {}): Sources => ({
  total: 100,
  hits: (token) => new Map(Object.entries(tokens[token] ?? {}).map(([rank, score]) => [Number(rank), score])),
  phrases: (phrase) => (phrases[phrase] ? new Map(phrases[phrase].map((rank) => [rank, 1])) : none),
  type: () => 'guide',
});
const NOTHING = readQuery('', { total: 0, acronyms: {}, expressions: {}, places: [], pages: [], frequent: {} });
const query = (concepts: Query['concepts'], rest: Partial<Query> = {}): Query => ({ ...NOTHING, concepts, ...rest });
const word = (token: string, plus: object = {}) => ({
  form: token,
  tokens: [{ token, weight: 1 }],
  importance: 1,
  ...plus,
});
/** A token, and a synonym that counts for half. */
const either = (token: string, synonym: string) => [
  { token, weight: 1 },
  { token: synonym, weight: 0.5 },
];

describe('ranking', () => {
  it('finds what any word finds, and puts first what answers more of them', () => {
    const { ranks } = order(query([word('a'), word('b')]), sources({ a: { 1: 5, 2: 5 }, b: { 2: 5, 3: 5 } }));
    expect(ranks[0]).toBe(2);
    expect([...ranks].sort()).toEqual([1, 2, 3]);
  });
  it('puts the word before its synonym', () => {
    const concept = word('a', { tokens: either('a', 'azs') });
    expect(order(query([concept]), sources({ a: { 1: 5 }, azs: { 2: 9 } })).ranks).toEqual([1, 2]);
  });
  it('demands a place and a quoted phrase', () => {
    const asked = query([word('a'), word('lieu', { required: true, quiet: true })]);
    expect(order(asked, sources({ a: { 1: 5, 2: 5 }, lieu: { 2: 1, 4: 1 } })).ranks).toEqual([2, 4]);
    expect(
      order(query([word('a')], { phrases: ['a b'] }), sources({ a: { 1: 5, 2: 5 } }, { 'a b': [2] })).ranks,
    ).toEqual([2]);
  });
  it('takes any of several places, and does without one that nothing names', () => {
    const two = query([word('a'), word('l', { required: true }), word('m', { required: true })]);
    expect(order(two, sources({ a: { 1: 5, 2: 5, 3: 5 }, l: { 1: 1 }, m: { 2: 1 } })).ranks.sort()).toEqual([1, 2]);
    const nowhere = order(
      query([word('a'), word('l', { required: true, quiet: true, where: 'Corse' })]),
      sources({ a: { 1: 5 } }),
    );
    expect(nowhere.ranks).toEqual([1]);
    expect(nowhere.fallbacks.map((c) => c.where)).toEqual(['Corse']);
  });
  it('answers for the region where a département has nothing', () => {
    const { ranks, fallbacks } = order(query([word('d', { required: true, fallback: 'r' })]), sources({ r: { 3: 1 } }));
    expect(ranks).toEqual([3]);
    expect(fallbacks.map((c) => [c.form, c.fallback])).toEqual([['d', 'r']]);
    const none = order(query([word('d', { required: true, fallback: 'r' })]), sources({}));
    expect(none.fallbacks.map((c) => [c.form, c.fallback])).toEqual([['d', undefined]]);
  });
  it('answers for the region of a town where there is nothing and that no text names', () => {
    const town = word('v', { form: 'saint lo', where: 'pour Saint-Lô (Manche)', fallback: 'r', quiet: true });
    const asked = query([word('a'), town, word('lo', { quiet: true })]);
    const found = { a: { 1: 5, 2: 5 }, r: { 2: 1, 3: 1 } };
    const silent = order(asked, sources(found));
    expect(silent.ranks).toEqual([2, 3]);
    expect(silent.fallbacks.map((c) => c.where)).toEqual(['pour Saint-Lô (Manche)']);
    for (const named of [{ lo: { 1: 1 } }, { v: { 1: 1 } }]) {
      const { ranks, fallbacks } = order(asked, sources({ ...found, ...named }));
      expect(ranks).toEqual([1, 2]);
      expect(fallbacks).toEqual([]);
    }
  });
  it('says which words no record holds', () => {
    expect(order(query([word('a'), word('x')]), sources({ a: { 1: 1 } })).missing.map((c) => c.form)).toEqual(['x']);
  });
  it('searches the synonyms of a phrase that no record holds, before its words', () => {
    const tokens = either('"a b"', 'abzs');
    const phrase = word('a b', { tokens, importance: 0.25, quiet: true, expression: true });
    const asked = query([phrase, word('a', { inside: 'a b' }), word('b', { inside: 'a b' })]);
    const otherwise = order(asked, sources({ b: { 1: 5, 2: 5 }, abzs: { 3: 5 } }));
    expect(otherwise.ranks[0]).toBe(3);
    expect(otherwise.missing).toEqual([]);
    // Said as it is, its words count as ever.
    const asIs = order(asked, sources({ b: { 1: 5, 2: 5 }, abzs: { 3: 5 }, '"a b"': { 2: 1 } }));
    expect(asIs.ranks[0]).toBe(2);
    expect(asIs.missing.map((c) => c.form)).toEqual(['a']);
  });
  it('puts the record whose name is the question before one whose name is in it', () => {
    const asked = query([word('a'), word('b')], { names: ['abzt', 'azt'], wholeName: 'abzt' });
    const found = { a: { 1: 5, 2: 5, 3: 5 }, b: { 1: 5, 2: 5, 3: 5 }, azt: { 2: 1 }, abzt: { 3: 1 } };
    expect(order(asked, sources(found)).ranks).toEqual([3, 2, 1]);
  });
  it('gives every testimony of a place before the rest, when nothing else is asked', () => {
    const lieu = word('lieu', { required: true, quiet: true });
    const found = { lieu: { 1: 9, 2: 8, 3: 7, 4: 9 }, a: { 4: 5 } };
    const voices: Sources = {
      ...sources(found),
      type: (rank) => (rank < 4 ? 'temoignages' : 'poles'),
    };
    expect(order(query([lieu]), voices).ranks).toEqual([1, 2, 3, 4]);
    expect(order(query([lieu, word('a')]), voices).ranks[0]).toBe(4);
  });
  it('keeps for filters what answers too little, and gives a few results when the main word is in no text', () => {
    const found = sources({ a: { 1: 50, 2: 50 }, b: { 2: 50 }, c: { 2: 50, 3: 1 }, d: { 2: 50 } });
    const asked = query([word('a'), word('b'), word('c'), word('d')]);
    const { ranks, enough, short } = order(asked, found);
    expect(ranks).toEqual([2, 1, 3]);
    expect([...enough]).not.toContain(3);
    expect(short).toBe(false);
    const spread = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [i, 40 - i]));
    const lacking = order(query([word('x'), word('a')]), sources({ a: spread }));
    expect(lacking.short).toBe(true);
    expect(lacking.ranks).toHaveLength(40);
    expect([...lacking.enough]).toEqual([0, 1, 2, 3, 4]);
  });
});
