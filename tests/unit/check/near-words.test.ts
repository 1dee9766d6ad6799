import { distance } from 'fastest-levenshtein';
import { expect, it } from 'vitest';
import { NearWords } from '../../../src/check/near-words.ts';

it('finds exactly the words at most two letters away, in the order they came', () => {
  let seed = 7;
  const alea = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const mot = () =>
    Array.from({ length: Math.floor(alea() * 14) }, () => 'abc-'.charAt(Math.floor(alea() * 4))).join('');
  const mots = [...new Set(Array.from({ length: 3000 }, mot))];
  const voisinage = new NearWords();
  for (const m of mots) voisinage.add(m);
  let trouves = 0;
  for (const cherche of Array.from({ length: 300 }, mot)) {
    const attendus = mots.filter((m) => distance(m, cherche) <= 2);
    expect(voisinage.near(cherche)).toEqual(attendus);
    trouves += attendus.length;
  }
  expect(trouves).toBeGreaterThan(1000);
});
