import type { Point } from './geometry.ts';

const pair = (x: number, y: number) => (y < 0 ? `${x}${y}` : `${x} ${y}`);
const same = (a?: Point, b?: Point) => a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];

/** Points written twice, or on the straight way between two others, add nothing to a line. */
const thin = (points: readonly Point[]): Point[] =>
  points
    .filter((p, i) => i === 0 || !same(p, points[i - 1]))
    .filter(([x, y], i, kept) => {
      const [before, after] = [kept[i - 1], kept[i + 1]];
      return !before || !after || (x - before[0]) * (after[1] - y) !== (after[0] - x) * (y - before[1]);
    });

/** Writes lines in whole units as one SVG path, as short as relative commands make it. */
export function writePath(lines: readonly (readonly Point[])[], { closed = true } = {}): string {
  let d = '';
  let [cx, cy] = [0, 0];
  for (const line of lines) {
    const points = thin(line);
    if (closed && points.length > 1 && same(points[0], points.at(-1))) points.pop();
    if (points.length < (closed ? 3 : 2)) continue;
    const [[x0, y0] = [0, 0], ...rest] = points;
    d += d === '' ? `M${pair(x0, y0)}` : `m${pair(x0 - cx, y0 - cy)}`;
    [cx, cy] = [x0, y0];
    let command = '';
    for (const [x, y] of rest) {
      const next = y === cy ? 'h' : x === cx ? 'v' : 'l';
      const values = next === 'h' ? String(x - cx) : next === 'v' ? String(y - cy) : pair(x - cx, y - cy);
      d += next === command ? (values.startsWith('-') ? values : ` ${values}`) : `${next}${values}`;
      command = next;
      [cx, cy] = [x, y];
    }
    if (closed) {
      d += 'z';
      [cx, cy] = [x0, y0];
    }
  }
  return d;
}
