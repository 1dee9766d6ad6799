import { describe, expect, it } from 'vitest';
import { documents } from '../../../src/search/index/documents.ts';
import { rendreIndexables } from '../../../src/search/index/indexable.ts';
import { motsConnus } from '../../../src/search/words/known-words.ts';
import { jeton, jetonVoisin, racine } from '../../../src/search/words/stem.ts';
import type { Document } from '../../../src/search/types.ts';
import { groupes } from '../../../src/search/words/vocabulary.ts';
import { readSite } from '../../../src/load/read-content.ts';

const fiche = (texte: string): Document => ({
  url: `/${texte.length}/`,
  champs: [{ texte, poids: 1 }],
  lieux: [],
  facettes: {},
  fiche: { type: 'guide', url: '/a/', titre: 'A' },
});
const connus = (textes: string[], synonymes: string[][] = []) => [
  ...motsConnus(textes.map(fiche), undefined, undefined, undefined, synonymes).values(),
];

describe('the words that can be proposed', () => {
  it('are those of the texts, the most frequent first, and the synonyms that lead to one', () => {
    expect(
      connus(
        ['le marché', 'un marché local'],
        [
          ['marché', 'achat'],
          ['bureau', 'coworking'],
        ],
      ),
    ).toEqual(['marché', 'local', 'achat']);
  });
  it('are never a word of a phrase that no text holds', () => {
    expect(connus(['un marché public'], [['marché public', 'clause sociale', 'coup de main']])).not.toContain('clause');
  });
  it('are written as the texts write them most: accents, and the capitals of names alone', () => {
    expect(connus(['Économie sociale', 'économie', 'une economie', 'Paul Boutaric', 'le PTCE'])).toEqual([
      'économie',
      'Boutaric',
      'Paul',
      'PTCE',
      'sociale',
    ]);
  });
  it('each lead to something in the site', async () => {
    const { site, pages } = await readSite(process.cwd());
    const tous = documents(site, pages);
    const jetons = new Set<string>();
    for (const { html } of rendreIndexables(tous, groupes(site.glossaire), []))
      for (const [mot] of html.matchAll(/[a-z]+/g)) jetons.add(mot);
    const perdus = [...motsConnus(tous).keys()].filter((mot) => {
      const tige = racine(mot);
      return !jetons.has(jeton(tige)) && !jetons.has(jetonVoisin(tige));
    });
    expect(perdus).toEqual([]);
  });
});
