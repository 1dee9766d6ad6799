import { describe, expect, it } from 'vitest';
import { allRecords } from '../../../src/search/index/records.ts';
import { indexablePages } from '../../../src/search/index/indexable.ts';
import { knownWords } from '../../../src/search/words/known-words.ts';
import { token, neighbourToken, stemOf } from '../../../src/search/words/stem.ts';
import type { IndexRecord } from '../../../src/search/types.ts';
import { synonymGroups } from '../../../src/search/words/vocabulary.ts';
import { readSite } from '../../../src/load/read-content.ts';

const card = (text: string): IndexRecord => ({
  url: `/${text.length}/`,
  fields: [[text, 1]],
  names: [],
  places: [],
  facets: {},
  card: { type: 'guide', url: '/a/', title: 'A' },
});
const known = (texts: string[], synonyms: string[][] = []) => [
  ...knownWords(texts.map(card), undefined, synonyms).values(),
];

describe('the words that can be proposed', () => {
  it('are those of the texts, the most frequent first, and the synonyms that lead to one', () => {
    expect(
      known(
        ['le marché', 'un marché local'],
        [
          ['marché', 'achat'],
          ['bureau', 'coworking'],
        ],
      ),
    ).toEqual(['marché', 'local', 'achat']);
  });
  it('are never a word of a phrase that no text holds', () => {
    expect(known(['un marché public'], [['marché public', 'clause sociale', 'coup de main']])).not.toContain('clause');
  });
  it('are written as the texts write them most: accents, and the capitals of names alone', () => {
    const words = known(['Économie sociale', 'économie', 'une economie', 'Paul Boutaric', 'le PTCE']);
    expect(words.join(' ')).toBe('économie Boutaric Paul PTCE sociale');
  });
  it('each lead to something in the site', async () => {
    const { site, pages } = await readSite(process.cwd());
    const all = allRecords(site, pages);
    const tokens = new Set<string>();
    for (const { html } of indexablePages(all, synonymGroups(site.glossaire), []))
      for (const [word] of html.matchAll(/[a-z]+/g)) tokens.add(word);
    const lost = [...knownWords(all).keys()].filter((word) => {
      const stem = stemOf(word);
      return !tokens.has(token(stem)) && !tokens.has(neighbourToken(stem));
    });
    expect(lost).toEqual([]);
  });
});
