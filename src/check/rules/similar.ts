import { distance } from 'fastest-levenshtein';
import { slug } from '../../model/routes.ts';
import { NearWords } from '../near-words.ts';
import type { Problem } from '../problem.ts';
import { itemsOf, pathsIn, problemAt, textAt, type Item, type Rule } from '../reading.ts';
import { quote } from '../values.ts';

/** Two texts are near when they share this part of their runs of words. */
const NEAR = 0.5;
/** A title says again what a quotation says when this part of its words stands in it, in order. */
const NEAR_TITLE = 0.8;
const RUN = 4;
/** Shorter texts resemble one another by chance. */
const MIN_RUNS = 20;

/** Words without case, accents or marks. */
const wordsOf = (text: string): string[] =>
  slug(text.replace(/\[[^\]]{0,300}\]/g, ' '))
    .split('-')
    .filter(Boolean);

const runsOf = (words: readonly string[]): Set<string> => {
  const runs = new Set<string>();
  for (let i = 0; i + RUN <= words.length; i++) runs.add(words.slice(i, i + RUN).join(' '));
  return runs;
};

/** Length of the longest run of words of `a` that stands in `b` in the same order, gaps allowed. */
function commonRun(a: readonly string[], b: readonly string[]): number {
  let before = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const row = [0];
    b.forEach((other, j) =>
      row.push(word === other ? (before[j] ?? 0) + 1 : Math.max(before[j + 1] ?? 0, row[j] ?? 0)),
    );
    before = row;
  }
  return before.at(-1) ?? 0;
}

const citationsOf = (item: Item) => pathsIn(item, 'citations').flatMap((path) => textAt(item, ...path, 'texte') ?? []);

/** The title says the idea in the site's words: it does not lift a piece of the quotation. */
export const checkTitles: Rule = (reading) =>
  itemsOf(reading, 'temoignages').flatMap((item) => {
    const titre = textAt(item, 'titre') ?? '';
    const words = wordsOf(titre);
    const lifted = citationsOf(item).some(
      (text) => slug(text) !== slug(titre) && commonRun(words, wordsOf(text)) / words.length > NEAR_TITLE,
    );
    return words.length < 4 || !lifted
      ? []
      : [
          problemAt(
            item,
            ['titre'],
            ['le titre reprend presque tous les mots d’une citation', 'dites l’idée autrement'],
            'warning',
          ),
        ];
  });

/** A structure has one name on the whole site, as a person has: near names are perhaps the same. */
export const checkStructures: Rule = (reading) => {
  const known = new Map<string, { name: string; rank: number }>();
  const nearNames = new NearWords();
  const byWords = new Map<string, string>();
  return itemsOf(reading, 'temoignages').flatMap((item): Problem[] => {
    const name = textAt(item, 'structure', 'nom')?.trim();
    if (!name) return [];
    const key = slug(name);
    const same = known.get(key);
    const doubt = (message: string, remedy: string) => [
      problemAt(item, ['structure', 'nom'], [message, remedy], 'warning'),
    ];
    if (same !== undefined)
      return same.name === name
        ? []
        : doubt(`${quote(name)} est écrit ${quote(same.name)} ailleurs`, `écrivez ${quote(same.name)}`);
    const words = tellingWords(name);
    const [near] = [nearNames.near(key).find((other) => almost(key, other)), words && byWords.get(words)]
      .flatMap((other) => (other ? (known.get(other) ?? []) : []))
      .sort((a, b) => a.rank - b.rank);
    known.set(key, { name, rank: known.size });
    nearNames.add(key);
    if (words !== '' && !byWords.has(words)) byWords.set(words, key);
    return near === undefined
      ? []
      : doubt(
          `${quote(name)} ressemble à ${quote(near.name)}`,
          'si c’est la même structure, écrivez son nom de la même façon',
        );
  });
};

/** One or two letters apart, in names long enough for that not to be a difference. */
const almost = (a: string, b: string) =>
  Math.min(a.length, b.length) >= 8 && distance(a, b) <= 2 && a.replace(/\D/g, '') === b.replace(/\D/g, '');

const TOOLS = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'et', 'en']);
/** The words that tell, whatever their order. */
const tellingWords = (name: string) =>
  [...new Set(wordsOf(name))]
    .filter((w) => !TOOLS.has(w))
    .sort()
    .join(' ');

/** The same words published twice: a testimony that resembles one that stands before it. */
export const checkRepeats: Rule = (reading) => {
  const first = new Map<string, Item[]>();
  const sizes = new Map<Item, number>();
  return itemsOf(reading, 'temoignages').flatMap((item): Problem[] => {
    const runs = runsOf(wordsOf(`${citationsOf(item).join(' ')} ${item.body?.text ?? ''}`));
    if (runs.size < MIN_RUNS) return [];
    sizes.set(item, runs.size);
    const common = new Map<Item, number>();
    for (const run of runs) for (const other of first.get(run) ?? []) common.set(other, (common.get(other) ?? 0) + 1);
    const [near] = [...common]
      .filter(([other, n]) => n / Math.max(1, Math.min(runs.size, sizes.get(other) ?? 0)) >= NEAR)
      .sort((a, b) => b[1] - a[1]);
    for (const run of runs) {
      const list = first.get(run);
      if (list === undefined) first.set(run, [item]);
      else if (list.length < 20) list.push(item);
    }
    return near === undefined
      ? []
      : [
          problemAt(
            item,
            ['citations'],
            [`ce témoignage ressemble à ${near[0].file}`, 'n’ajoutez que ce qui est nouveau, ou retirez l’un des deux'],
            'warning',
          ),
        ];
  });
};
