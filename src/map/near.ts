import type { Cas } from '../model/repertoire.ts';
import type { Region } from '../model/regions.ts';
import { OUTLINES, type Point } from './geometry.ts';
import { placeOf } from './places.ts';

const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

/** The middle of these départements, in thousandths of a degree: enough to tell what is near from what is far. */
const middle = (departements: readonly string[]): Point => {
  const points = departements.flatMap((code) => (OUTLINES.get(code) ?? []).flat());
  return [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
};

/** The cases told nearest to this one, the nearest first; at the same distance, in the order of the list. */
export function nearestCas(all: readonly Cas[], here: Cas, regions: ReadonlyMap<string, Region>, count: number): Cas[] {
  const at = (c: Cas) => middle(placeOf(c, regions, new Map())?.departements ?? []);
  const [x0, y0] = at(here);
  const narrow = Math.cos((y0 / 1000) * (Math.PI / 180));
  return all
    .filter((c) => c.id !== here.id)
    .map((c) => {
      const [x, y] = at(c);
      return { c, far: Math.hypot((x - x0) * narrow, y - y0) };
    })
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ c }) => c);
}
