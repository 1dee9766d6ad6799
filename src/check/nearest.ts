import { distance } from 'fastest-levenshtein';
import { foldText } from '../text/fold.ts';

/** How many letters may differ for two words to be near: one in three. */
const limit = (word: string) => Math.max(1, Math.round(word.length / 3));

/** One holds the other, as « periscope » in « le-periscope »; a scrap of two letters or a third of the word does not count. */
const holds = (a: string, b: string) => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 3 && short.length * 3 >= long.length && long.includes(short);
};

/** The accepted values near to what was written, best first, at most `count`. Far ones are left out. */
export function nearestValues(written: string, accepted: Iterable<string>, count = 1): string[] {
  const target = foldText(written.slice(0, 100));
  const near: { value: string; gap: number }[] = [];
  for (const value of accepted) {
    const folded = foldText(value);
    const inside = folded !== target && holds(target, folded);
    const gap = inside ? 0.5 : distance(target, folded);
    if (inside || gap <= limit(target)) near.push({ value, gap });
  }
  near.sort((a, b) => a.gap - b.gap || (a.value < b.value ? -1 : 1));
  const best = near[0]?.gap ?? 0;
  return near
    .filter(({ gap }) => gap <= best + 1 && (best > 0 || gap === 0))
    .slice(0, count)
    .map(({ value }) => value);
}

/** « écrivez « le-periscope » », or the list of what is accepted when nothing is near. */
export function suggest(written: string, accepted: Iterable<string>, whereToLook?: string): string {
  const all = [...accepted];
  const [first, ...others] = nearestValues(written, all, 3);
  if (first !== undefined) {
    const or = others.length ? ` (ou ${others.map((s) => `« ${s} »`).join(', ')})` : '';
    return `écrivez « ${first} »${or}`;
  }
  if (all.length > 0 && all.length <= 12) return `écrivez l’une de ces valeurs, ${all.join(', ')}`;
  return whereToLook ? `choisissez dans ${whereToLook}` : 'choisissez une valeur existante';
}
