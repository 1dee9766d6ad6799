import { describe, expect, it } from 'vitest';
import { nearestValues, suggest } from '../../../src/check/nearest.ts';

it.each<[string, string[], string[]]>([
  ['periscope', ['le-periscope', 'ecopya'], ['le-periscope']],
  ['Le Périscope', ['le-periscope', 'ecopya'], ['le-periscope']],
  ['élu', ['elu', 'elue'], ['elu']],
  ['rhone-alpe', ['rhone-alpes', 'auvergne-rhone-alpes', 'bretagne'], ['auvergne-rhone-alpes', 'rhone-alpes']],
  ['title', ['titre', 'texte'], ['titre']],
  ['musique', ['financement', 'gouvernance'], []],
  ['a', ['', '/', 'b'], ['', '/', 'b']],
  ['/cas/periscope/', ['/'], []],
  ['ab', ['abc', 'abcdefgh'], ['abc']],
  ['x'.repeat(300_000), ['a', 'b'], []],
])('the nearest values to %s', (written, accepted, expected) => {
  expect(nearestValues(written, accepted, 3)).toEqual(expected);
});

describe('the remedy', () => {
  it('names the nearest', () => {
    expect(suggest('elus', ['elu', 'autre'])).toBe('écrivez « elu »');
    expect(suggest('c4', ['c1', 'c2', 'c3'])).toBe('écrivez « c1 » (ou « c2 », « c3 »)');
  });
  it('names all when they are few, and where to look when they are many', () => {
    expect(suggest('zzzzzz', ['elu', 'autre'])).toBe('écrivez l’une de ces valeurs, elu, autre');
    expect(
      suggest(
        'zzzzzz',
        Array.from({ length: 20 }, (_, i) => `pole-${i}`),
        'content/poles.yaml',
      ),
    ).toBe('choisissez dans content/poles.yaml');
  });
  it('never names an empty list', () => {
    expect(suggest('zzzzzz', [])).toBe('choisissez une valeur existante');
  });
});
