import { borders, joinDepartements, signedArea, type Point, type Ring } from './geometry.ts';
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

/** The box of these pieces, and how a point falls in it. */
function frame(pieces: readonly Ring[]) {
  const points = pieces.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  /** A degree of longitude shrinks away from the equator. */
  const narrow = Math.cos(((bottom + top) / 2_000) * (Math.PI / 180));
  const unit = SIZE / Math.max((right - left) * narrow, top - bottom);
  return {
    width: Math.round((right - left) * narrow * unit),
    height: Math.round((top - bottom) * unit),
    place: ([x, y]: Point): Point => [Math.round((x - left) * narrow * unit), Math.round((top - y) * unit)],
  };
}

/** The pieces of these départements joined, without the specks. Throws in French when the outlines have none of them. */
function piecesOf(departements: readonly string[]): Ring[] {
  const rings = joinDepartements(departements).flatMap(([outer = []]) => [outer]);
  const [largest] = rings;
  if (!largest) throw new Error(`Carte : aucun contour pour ${departements.join(', ')}.`);
  const area = Math.abs(signedArea(largest));
  return rings.filter((r) => Math.abs(signedArea(r)) > area * SPECK);
}

const drawn = new Map<string, Silhouette>();

/** Draws these départements joined, north up; once, for all the pages of one place. */
export function silhouette(departements: readonly string[]): Silhouette {
  const known = drawn.get(departements.join());
  if (known) return known;
  const pieces = piecesOf(departements);
  const { width, height, place } = frame(pieces);
  const total = pieces.flat().length;
  const lines = pieces.map((r) => simplify(r, Math.round((r.length / total) * POINTS)).map(place));
  const made = { width, height, d: writePath(lines) };
  drawn.set(departements.join(), made);
  return made;
}

/** Draws these départements each for itself in one box, and the borders between the groups that they were once in. */
export function mosaic(departements: readonly string[], groups: readonly (readonly string[])[]) {
  const { width, height, place } = frame(piecesOf(departements));
  return {
    width,
    height,
    parts: departements.map((code) => ({ code, d: writePath(piecesOf([code]).map((r) => r.map(place))) })),
    former: writePath(
      borders(groups).map((line) => line.map(place)),
      { closed: false },
    ),
  };
}
