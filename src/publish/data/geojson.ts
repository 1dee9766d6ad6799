import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { regionContent } from '../../map/places.ts';
import type { Polygone } from '../../map/path.ts';
import { route } from '../../model/routes.ts';
import type { Region } from '../../model/regions.ts';
import type { Monde } from './recipe.ts';

/**
 * The drawing is a Mercator map of 613 × 585 units. These two lines were fitted on capes and borders whose
 * coordinates are known (Dunkerque, Lauterbourg, Menton, Cerbère, Bonifacio, Hendaye…): off by 5 km at most.
 */
const LONGITUDE = { origine: -5.1705, pas: 0.0240582 };
const MERCATOR = { origine: 59.635, pas: -0.0242062 };

/** Longitude and latitude (WGS 84) of a point of the drawing, to about a hundred metres. */
export function locate([x, y]: readonly [number, number]): [longitude: number, latitude: number] {
  const m = ((MERCATOR.origine + MERCATOR.pas * y) * Math.PI) / 180;
  const latitude = (Math.atan(Math.sinh(m)) * 180) / Math.PI;
  return [Math.round((LONGITUDE.origine + LONGITUDE.pas * x) * 1000) / 1000, Math.round(latitude * 1000) / 1000];
}

const aireSignee = (anneau: readonly [number, number][]) =>
  anneau.reduce((somme, [x, y], i) => {
    const [px, py] = anneau.at(i - 1) ?? [0, 0];
    return somme + px * y - x * py;
  }, 0);

/** A ring as RFC 7946 wants it: closed, counterclockwise outside, clockwise for a hole. */
function anneau(points: readonly (readonly [number, number])[], trou: boolean): [number, number][] {
  const tour = points
    .map(locate)
    .filter((p, i, tous) => i === 0 || p[0] !== tous[i - 1]?.[0] || p[1] !== tous[i - 1]?.[1]);
  const direct = aireSignee(tour) > 0;
  if (direct === trou) tour.reverse();
  const [premier] = tour;
  const dernier = tour.at(-1);
  return premier && (premier[0] !== dernier?.[0] || premier[1] !== dernier?.[1]) ? [...tour, premier] : tour;
}

/** The regions as GeoJSON, each with what the site counts there. Those without an outline (overseas) have no geometry. */
export function geojson(
  { site, absolue }: Monde,
  regions: readonly Region[],
  formes: ReadonlyMap<string, readonly Polygone[]>,
): FeatureCollection<MultiPolygon | null> {
  return {
    type: 'FeatureCollection',
    features: regions.map((r): Feature<MultiPolygon | null> => {
      const { voix, cas, poles } = regionContent(site, r);
      const forme = formes.get(r.id);
      return {
        type: 'Feature',
        id: r.id,
        properties: {
          nom: r.nom,
          code: (r.actuelle ? r.code : r.ancienCode) ?? null,
          departements: r.departements,
          temoignages: voix.length,
          cas: cas.length,
          poles: poles.length,
          adresse: absolue(route.region(r.id)),
        },
        geometry: forme
          ? {
              type: 'MultiPolygon',
              coordinates: forme.map((p) => p.map((points, i) => anneau(points, i > 0)).filter((a) => a.length >= 4)),
            }
          : null,
      };
    }),
  };
}
