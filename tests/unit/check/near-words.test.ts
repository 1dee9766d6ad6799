import { distance } from 'fastest-levenshtein';
import { expect, it } from 'vitest';
import { hasard } from '../../../scripts/measure/bench/lexicon.ts';
import { NearWords } from '../../../src/check/near-words.ts';

it('finds exactly the words at most two letters away, in the order they came', () => {
  const alea = hasard(7);
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

it('grows with the words, not with their pairs', () => {
  const alea = hasard(8);
  const mesurer = (combien: number) => {
    const voisinage = new NearWords();
    let compares = 0;
    for (let i = 0; i < combien; i++) {
      const mot = Array.from({ length: 20 }, () => String.fromCharCode(97 + Math.floor(alea() * 26))).join('');
      compares += voisinage.near(mot).length;
      voisinage.add(mot);
    }
    return compares;
  };
  const cout = (combien: number) => {
    const debut = process.cpuUsage();
    expect(mesurer(combien)).toBe(0);
    return process.cpuUsage(debut).user;
  };
  cout(5_000);
  // Eight times the words: all pairs would be sixty-four times the work.
  expect(cout(40_000) / cout(5_000)).toBeLessThan(24);
});
