import outlines from './outlines.json' with { type: 'json' };

/** Longitude then latitude, in thousandths of a degree; or x then y of a drawing. */
export type Point = [x: number, y: number];
/** A closed line; its first point is not written again. */
export type Ring = Point[];
/** A shape: its outer ring, then its holes. */
export type Polygon = Ring[];

const pairs = (flat: readonly number[]): Ring =>
  Array.from({ length: flat.length / 2 }, (_, i): Point => [flat[2 * i] ?? 0, flat[2 * i + 1] ?? 0]);

/** The rings of each département by its code, neighbours sharing their points: src/map/outlines.json. */
export const OUTLINES: ReadonlyMap<string, readonly Ring[]> = new Map(
  Object.entries(outlines).map(([code, rings]) => [code, rings.map(pairs)]),
);

/** The area, positive when the ring turns counterclockwise (y upwards). In square units of the points. */
export const signedArea = (ring: readonly Point[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [px, py] = ring.at(i - 1) ?? [0, 0];
    return sum + px * y - x * py;
  }, 0) / 2;

/** Whether a point stands inside a ring. */
export function contains(ring: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  let [px, py] = ring.at(-1) ?? [0, 0];
  for (const [qx, qy] of ring) {
    if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) inside = !inside;
    [px, py] = [qx, qy];
  }
  return inside;
}

type Edge = readonly [from: Point, to: Point];
const keyOf = ([from, to]: Edge) => `${from} ${to}`;
const reverseKeyOf = ([from, to]: Edge) => `${to} ${from}`;

/** The edges of these départements that no other of them has: walked both ways, a border between two is none. */
function outerEdges(codes: readonly string[]): Map<string, Edge> {
  const edges = new Map<string, Edge>();
  for (const ring of codes.flatMap((code) => OUTLINES.get(code) ?? []))
    for (const [i, from] of ring.entries()) {
      const edge: Edge = [from, ring[(i + 1) % ring.length] ?? from];
      if (!edges.delete(reverseKeyOf(edge))) edges.set(keyOf(edge), edge);
    }
  return edges;
}

/** Edges put end to end. A line that comes back to one of its points closes there: no ring goes twice through a point. */
function chain(edges: Iterable<Edge>): { lines: Point[][]; rings: Ring[] } {
  const next = new Map<string, Point[]>();
  const arrivals = new Map<string, number>();
  for (const [from, to] of edges) {
    next.set(String(from), [...(next.get(String(from)) ?? []), to]);
    arrivals.set(String(to), (arrivals.get(String(to)) ?? 0) + 1);
    if (!arrivals.has(String(from))) arrivals.set(String(from), 0);
  }
  const starts = [...next.keys()].sort((a, b) => (arrivals.get(a) ?? 0) - (arrivals.get(b) ?? 0));
  const lines: Point[][] = [];
  const rings: Ring[] = [];
  for (const start of starts)
    while ((next.get(start)?.length ?? 0) > 0) {
      let line: Point[] = [start.split(',').map(Number) as Point];
      for (let to = next.get(start)?.pop(); to !== undefined; to = next.get(String(to))?.pop()) {
        const before = line.findIndex(([x, y]) => x === to?.[0] && y === to[1]);
        if (before !== -1) {
          rings.push(line.slice(before));
          line = line.slice(0, before);
        }
        line.push(to);
      }
      if (line.length > 1) lines.push(line);
    }
  return { lines, rings };
}

/** The shape of these départements joined: its pieces, the largest first, each with its holes. */
export function joinDepartements(codes: readonly string[]): Polygon[] {
  const { rings } = chain(outerEdges(codes).values());
  const bySize = rings.sort((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)));
  const turn = Math.sign(signedArea(bySize[0] ?? []));
  const polygons = bySize.filter((r) => Math.sign(signedArea(r)) === turn).map((r): Polygon => [r]);
  for (const hole of bySize.filter((r) => Math.sign(signedArea(r)) === -turn))
    polygons.find(([outer = []]) => hole.every((p) => outer.includes(p) || contains(outer, p)))?.push(hole);
  return polygons;
}

/** The lines between these groups of départements, each drawn once. */
export function borders(groups: readonly (readonly string[])[]): Point[][] {
  const seen = new Set<string>();
  const shared: Edge[] = [];
  for (const group of groups)
    for (const [key, edge] of outerEdges(group)) {
      if (seen.has(reverseKeyOf(edge))) shared.push(edge);
      seen.add(key);
    }
  return chain(shared).lines;
}
