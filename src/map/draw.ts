import polylabel from 'polylabel';
import type { Region } from '../model/regions.ts';
import { borders, joinDepartements, OUTLINES, type Point } from './geometry.ts';
import { writePath } from './path.ts';

interface RegionShape {
  id: string;
  d: string;
  /** The borders of 2015 inside the region; empty where nothing changed. */
  former: string;
  /** Where to write inside the shape, and how far the nearest edge is. */
  label: { x: number; y: number; radius: number };
}
export interface Drawing {
  width: number;
  height: number;
  regions: RegionShape[];
}

/** Width of the mainland and Corsica in a drawing. */
const WIDTH = 613;
const RADIANS = Math.PI / 180_000;
/** Lambert 93 on a sphere: the projection of France's own maps. Parallels 44° and 49°, origin 46.5° N, 3° E. */
const [SOUTH, NORTH, ORIGIN, MERIDIAN] = [44_000, 49_000, 46_500, 3000].map((a) => a * RADIANS) as [
  number,
  number,
  number,
  number,
];
const slope = (latitude: number) => Math.tan(Math.PI / 4 + latitude / 2);
const N = Math.log(Math.cos(SOUTH) / Math.cos(NORTH)) / Math.log(slope(NORTH) / slope(SOUTH));
const F = (Math.cos(SOUTH) * slope(SOUTH) ** N) / N;
const project = ([longitude, latitude]: Point): Point => {
  const radius = F / slope(latitude * RADIANS) ** N;
  const angle = N * (longitude * RADIANS - MERIDIAN);
  return [radius * Math.sin(angle), radius * Math.cos(angle) - F / slope(ORIGIN) ** N];
};

const isOverseas = (code: string) => code.startsWith('97');
const mainland = [...OUTLINES].filter(([code]) => !isOverseas(code)).flatMap(([, rings]) => rings.flat().map(project));
const [LEFT, RIGHT] = [Math.min(...mainland.map(([x]) => x)), Math.max(...mainland.map(([x]) => x))];
const [TOP, BOTTOM] = [Math.min(...mainland.map(([, y]) => y)), Math.max(...mainland.map(([, y]) => y))];
const UNIT = WIDTH / (RIGHT - LEFT);

/** Whole units of a drawing: a point shared by two shapes is rounded once, so no gap shows between them. */
function place(point: Point): Point {
  const [x, y] = project(point);
  return [Math.round((x - LEFT) * UNIT), Math.round((y - TOP) * UNIT)];
}

/** Where a mark for these départements stands in a drawing: well inside the largest piece. */
export function markAt(departements: readonly string[]): Point {
  const [largest = []] = joinDepartements(departements);
  const [x = 0, y = 0] = polylabel(largest.map((ring) => ring.map(place)));
  return [Math.round(x), Math.round(y)];
}

/** Draws the present regions of the mainland and Corsica. */
export function drawRegions(regions: ReadonlyMap<string, Region>): Drawing {
  const present = [...regions.values()].filter((r) => r.actuelle && !r.outreMer);
  checkCover(present);
  return {
    width: WIDTH,
    height: Math.round((BOTTOM - TOP) * UNIT),
    regions: present.map(({ id, departements, anciennes }) => {
      const polygons = joinDepartements(departements).map((rings) => rings.map((ring) => ring.map(place)));
      const [x = 0, y = 0] = polylabel(polygons[0] ?? []);
      const former = borders(anciennes.map((a) => regions.get(a)?.departements ?? []));
      return {
        id,
        d: writePath(polygons.flat()),
        former: writePath(
          former.map((line) => line.map(place)),
          { closed: false },
        ),
        label: { x: Math.round(x), y: Math.round(y), radius: polylabel(polygons[0] ?? []).distance },
      };
    }),
  };
}

/** Throws in French when a département of the mainland is in no region, or in two. */
function checkCover(regions: readonly Region[]) {
  const seen = new Map<string, string>();
  for (const { id, departements } of regions)
    for (const code of departements) {
      if (!OUTLINES.has(code))
        throw new Error(`Carte : le département ${code} (${id}) n’est pas dans le fond de carte.`);
      const other = seen.get(code);
      if (other) throw new Error(`Carte : le département ${code} est dans « ${other} » et dans « ${id} ».`);
      seen.set(code, id);
    }
  const forgotten = [...OUTLINES.keys()].filter((code) => !isOverseas(code) && !seen.has(code));
  if (forgotten.length) throw new Error(`Carte : aucune région ne contient ${forgotten.join(', ')}.`);
}
