import type { FeatureCollection } from 'geojson';
import { topology } from 'topojson-server';
import type { GeometryObject, MultiPolygon, Objects, Polygon, Topology } from 'topojson-specification';
import { aire, contient, type Anneau, type Point, type Polygone } from './path.ts';

/** A département as the source draws it. */
export interface Departement {
  code: string;
  anneaux: Anneau[];
}

/** Départements that share their borders. */
export type Carte = Topology<Objects<Record<string, unknown>>>;

/** The source is rounded to 0.01 and relative, so two drawings of one border drift: this is how far. */
export const ECART = 0.35;

/** Gives neighbours the very same points where they meet. Without it their borders do not match and nothing merges. */
export function accrocher(departements: readonly Departement[], ecart = ECART): Departement[] {
  const cases = new Map<string, Point[]>();
  const cle = (x: number, y: number) => `${Math.floor(x / ecart)} ${Math.floor(y / ecart)}`;
  const accroche = ([x, y]: Point): Point => {
    let proche: Point | undefined;
    let distance = ecart;
    for (const dx of [-ecart, 0, ecart])
      for (const dy of [-ecart, 0, ecart])
        for (const p of cases.get(cle(x + dx, y + dy)) ?? []) {
          const d = Math.hypot(p[0] - x, p[1] - y);
          if (d < distance) [proche, distance] = [p, d];
        }
    if (proche) return proche;
    const neuf: Point = [x, y];
    const ici = cases.get(cle(x, y));
    if (ici) ici.push(neuf);
    else cases.set(cle(x, y), [neuf]);
    return neuf;
  };
  return departements.map(({ code, anneaux }) => ({
    code,
    anneaux: anneaux
      .map((anneau) => {
        const points = anneau.map(accroche).filter((p, i, tous) => i === 0 || p !== tous[i - 1]);
        while (points.length > 1 && points.at(-1) === points[0]) points.pop();
        return points;
      })
      .filter((anneau) => anneau.length > 2),
  }));
}

/** A ring inside another of the same département is a hole: the enclaves of Vaucluse and of the Hautes-Pyrénées. */
export function imbriquer(anneaux: readonly Anneau[]): Polygone[] {
  const polygones: Polygone[] = [];
  for (const anneau of [...anneaux].sort((a, b) => aire(b) - aire(a))) {
    const hote = polygones.find(([dehors = []]) => anneau.every((p) => dehors.includes(p) || contient(dehors, p)));
    if (hote) hote.push(anneau);
    else polygones.push([anneau]);
  }
  return polygones;
}

/** Joins départements that share their borders into one topology, where each border is drawn once. */
export function relierCarte(departements: readonly Departement[]): Carte {
  const formes: FeatureCollection = {
    type: 'FeatureCollection',
    features: departements.map(({ code, anneaux }) => ({
      type: 'Feature',
      id: code,
      properties: {},
      geometry: {
        type: 'MultiPolygon',
        coordinates: imbriquer(anneaux).map((p) => p.map((anneau) => [...anneau, ...anneau.slice(0, 1)])),
      },
    })),
  };
  // Its types allow shapes without properties, which the other topojson packages refuse; ours all have some.
  return topology({ formes }) as Carte;
}

/** The shapes of one topology's object as rings, the closing point dropped. */
export const enPolygones = ({ coordinates }: { coordinates: number[][][][] }): Polygone[] =>
  coordinates.map((polygone) => polygone.map((anneau) => anneau.slice(0, -1).map(([x = 0, y = 0]): Point => [x, y])));

/** The shapes of some départements in a topology. */
export function formesDe(carte: Carte, codes: ReadonlySet<string>): (Polygon | MultiPolygon)[] {
  const toutes = carte.objects.formes;
  if (toutes?.type !== 'GeometryCollection') return [];
  return toutes.geometries.filter(
    (g): g is Polygon | MultiPolygon => (g.type === 'Polygon' || g.type === 'MultiPolygon') && codes.has(codeDe(g)),
  );
}

export const codeDe = (forme: Pick<GeometryObject, 'id'>) => String(forme.id ?? '');
