import { expect, it } from 'vitest';
import { nameDocument } from '../../../src/model/documents.ts';
import { relatedLeviers } from '../../../src/model/related-leviers.ts';
import { mentionsOf } from '../../../src/model/mentions.ts';
import type { Site } from '../../../src/model/repertoire.ts';

it('finds the sections and the cases whose text names somebody', () => {
  const site = {
    guide: [
      { id: 'a', titre: 'A', corps: 'Pour [Claude Alphandéry](/personnes/claude-alphandery/), tout commence.' },
      { id: 'b', titre: 'B', corps: 'Claude est là.' },
    ],
    cas: [{ id: 'c', titre: 'C', corps: 'Claude Alphandéry y vient.' }],
  } as unknown as Site;
  expect(mentionsOf(site, 'Claude Alphandéry')).toEqual([
    { href: '/guide/a/', titre: 'A' },
    { href: '/cas/c/', titre: 'C' },
  ]);
  expect(mentionsOf(site, 'Personne')).toEqual([]);
});

it('leads from a theme to the levers that its voices and cases share most', () => {
  const leviers = ['un', 'deux', 'trois', 'quatre'].map((id, i) => ({ id, numero: i + 1 }));
  const site = {
    leviers,
    par: { theme: new Map([['t', [{ leviers: ['trois', 'deux'] }, { leviers: ['trois'] }]]]) },
    casPar: { theme: new Map([['t', [{ leviers: ['un', 'trois'] }, { leviers: ['quatre'] }]]]) },
  } as unknown as Site;
  expect(relatedLeviers(site, 't').map((l) => l.id)).toEqual(['trois', 'un', 'deux']);
  expect(relatedLeviers(site, 'rien')).toEqual([]);
});

it('names a document in a few words', () => {
  expect(nameDocument({ id: 'guide-2014', support: 'PDF', date: '2014-04' })).toBe('guide de 2014');
  expect(nameDocument({ id: 'x', support: 'article', date: '2017-03-30' })).toBe('article, 30\u00a0mars\u00a02017');
});
