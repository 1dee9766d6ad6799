import { join, signedArea, type Point, type Ring } from './geometry.ts';
import { writePath } from './path.ts';

/** The outline of one place, alone and small: a path in a box as wide or as high as `SIZE`. */
export interface Silhouette {
  width: number;
  height: number;
  d: string;
}

const SIZE = 160;
/** More points than these cannot be told apart at the size of a margin. */
const POINTS = 64;
/** An island smaller than this part of the largest piece is a speck. */
const SPECK = 0.015;

const triangle = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) =>
  Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay));

/** Visvalingam: takes away the point that changes the shape least, until `left` remain. */
function simplify(ring: Ring, left: number): Ring {
  const kept = [...ring];
  while (kept.length > Math.max(left, 4)) {
    const cost = kept.map((p, i) => triangle(kept.at(i - 1) ?? p, p, kept[(i + 1) % kept.length] ?? p));
    kept.splice(cost.indexOf(Math.min(...cost)), 1);
  }
  return kept;
}

/** Draws these départements joined, north up. Throws in French when the outlines have none of them. */
export function silhouette(departements: readonly string[]): Silhouette {
  const rings = join(departements).flatMap(([outer = []]) => [outer]);
  const [largest] = rings;
  if (!largest) throw new Error(`Carte : aucun contour pour ${departements.join(', ')}.`);
  const area = Math.abs(signedArea(largest));
  const pieces = rings.filter((r) => Math.abs(signedArea(r)) > area * SPECK);
  const points = pieces.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  /** A degree of longitude shrinks away from the equator. */
  const narrow = Math.cos(((bottom + top) / 2_000) * (Math.PI / 180));
  const unit = SIZE / Math.max((right - left) * narrow, top - bottom);
  const place = ([x, y]: Point): Point => [Math.round((x - left) * narrow * unit), Math.round((top - y) * unit)];
  const total = points.length;
  const drawn = pieces.map((r) => simplify(r, Math.round((r.length / total) * POINTS)).map(place));
  return {
    width: Math.round((right - left) * narrow * unit),
    height: Math.round((top - bottom) * unit),
    d: writePath(drawn),
  };
}
