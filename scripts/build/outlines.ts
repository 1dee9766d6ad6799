// Makes src/map/outlines.json, the outlines that every map is drawn from, anew:
//
//   node scripts/build/outlines.ts departements-avec-outre-mer.geojson
//
// The file is the départements of IGN's Admin Express COG, edition 2018 (Licence ouverte), as the project france-geojson
// publishes it: longitude and latitude, a `code` for each. Mapshaper, fetched for the occasion, simplifies borders once
// for both their sides: two neighbours keep the very same points, so that départements can be joined into regions.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';

const OUT = 'src/map/outlines.json';
/** Thousandths of a degree: about a hundred metres. */
const UNIT = 1000;
const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error('Écrivez : node scripts/build/outlines.ts departements-avec-outre-mer.geojson');
  process.exit(2);
}
const simplified = join(mkdtempSync(join(tmpdir(), 'outlines-')), 'simplified.json');
const steps = '-simplify 2% weighted keep-shapes -filter-islands min-area=40km2 -clean'.split(' ');
execFileSync(
  'npx',
  ['--yes', 'mapshaper@0.7.70', source, ...steps, '-o', simplified, 'format=geojson', `precision=${1 / UNIT}`],
  { stdio: 'inherit' },
);
const { features } = JSON.parse(readFileSync(simplified, 'utf8')) as FeatureCollection<
  Polygon | MultiPolygon,
  { code: string }
>;
/** A ring as whole numbers one after the other, x then y, its first point not written again. */
const flat = (ring: number[][]) =>
  ring.slice(0, -1).flatMap(([x = 0, y = 0]) => [Math.round(x * UNIT), Math.round(y * UNIT)]);
const rows = features
  .map(({ properties, geometry }) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return [properties.code, polygons.flatMap((rings) => rings.map(flat))] as const;
  })
  .sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(OUT, `{\n${rows.map(([code, rings]) => `"${code}": ${JSON.stringify(rings)}`).join(',\n')}\n}\n`);
console.log(`${OUT} : ${rows.length} départements.`);
