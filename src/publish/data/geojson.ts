import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { regionContent } from '../../map/places.ts';
import { joinDepartements, signedArea, type Ring } from '../../map/geometry.ts';
import { route } from '../../model/routes.ts';
import type { Region } from '../../model/regions.ts';
import type { World } from '../context.ts';

/** A ring as RFC 7946 wants it: in degrees, closed, counterclockwise outside, clockwise for a hole. */
function ringOf(points: Ring, hole: boolean): [number, number][] {
  const turned = signedArea(points) > 0 === hole ? points.toReversed() : points;
  return [...turned, ...turned.slice(0, 1)].map(([x, y]) => [x / 1000, y / 1000]);
}

/** The regions as GeoJSON, each with what the site counts there; outlines are exact to about a hundred metres. */
export function geojson({ site, absolute }: World, regions: readonly Region[]): FeatureCollection<MultiPolygon> {
  return {
    type: 'FeatureCollection',
    features: regions.map((r): Feature<MultiPolygon> => {
      const { voix, cas, poles } = regionContent(site, r);
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
          adresse: absolute(route.region(r.id)),
        },
        geometry: {
          type: 'MultiPolygon',
          coordinates: joinDepartements(r.departements).map((rings) => rings.map((ring, i) => ringOf(ring, i > 0))),
        },
      };
    }),
  };
}
