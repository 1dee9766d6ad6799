import { distance } from 'fastest-levenshtein';
import { slug } from '../../model/routes.ts';
import { longestCommon } from '../../text/longest-common.ts';
import type { Said } from '../problem.ts';
import { itemsOf, pathsIn, problemAt, textAt, type Item, type Rule } from '../reading.ts';
import { quoteValue } from '../values.ts';

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

const citationsOf = (item: Item) => pathsIn(item, 'citations').flatMap((path) => textAt(item, ...path, 'texte') ?? []);

/** The title says the idea in the site's words: it does not lift a piece of the quotation. */
export const checkTitles: Rule = function* (reading) {
  for (const item of itemsOf(reading, 'temoignages')) {
    const titre = textAt(item, 'titre') ?? '';
    const words = wordsOf(titre);
    const lifts = (text: string) =>
      slug(text) !== slug(titre) && longestCommon(words, wordsOf(text)).length / words.length > NEAR_TITLE;
    if (words.length >= 4 && citationsOf(item).some(lifts))
      yield problemAt(
        item,
        ['titre'],
        ['le titre reprend presque tous les mots d’une citation', 'dites l’idée autrement'],
        'warning',
      );
  }
};

/** A structure has one name on the whole site, as a person has: near names are perhaps the same. */
export const checkStructures: Rule = function* (reading) {
  /** The names by their words as an address has them, in the order in which they are met. */
  const known = new Map<string, string>();
  for (const item of itemsOf(reading, 'temoignages')) {
    const name = textAt(item, 'structure', 'nom')?.trim();
    if (!name) continue;
    const key = slug(name);
    const words = tellingWords(name);
    const same = known.get(key);
    const like = ([other, its]: readonly [string, string]) =>
      almost(key, other) || (words !== '' && tellingWords(its) === words);
    const near = same === undefined ? [...known].find(like)?.[1] : undefined;
    const said: Said | undefined =
      same === name
        ? undefined
        : same !== undefined
          ? [`${quoteValue(name)} est écrit ${quoteValue(same)} ailleurs`, `écrivez ${quoteValue(same)}`]
          : near === undefined
            ? undefined
            : [
                `${quoteValue(name)} ressemble à ${quoteValue(near)}`,
                'si c’est la même structure, écrivez son nom de la même façon',
              ];
    if (said) yield problemAt(item, ['structure', 'nom'], said, 'warning');
    known.set(key, same ?? name);
  }
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
export const checkRepeats: Rule = function* (reading) {
  const first = new Map<string, Item[]>();
  const sizes = new Map<Item, number>();
  for (const item of itemsOf(reading, 'temoignages')) {
    const runs = runsOf(wordsOf(`${citationsOf(item).join(' ')} ${item.body?.text ?? ''}`));
    if (runs.size < MIN_RUNS) continue;
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
    if (near)
      yield problemAt(
        item,
        ['citations'],
        [`ce témoignage ressemble à ${near[0].file}`, 'n’ajoutez que ce qui est nouveau, ou retirez l’un des deux'],
        'warning',
      );
  }
};
