import { createHash } from 'node:crypto';
import { regionContent } from '../../map/places.ts';
import type { Region } from '../../model/regions.ts';
import type { Temoignage } from '../../model/repertoire.ts';
import { route } from '../../model/routes.ts';
import { writeFeed } from '../feed.ts';
import { COLLECTIONS, jsonSchema } from './collections.ts';
import { datapackage, dcat, type Publication } from './dcat.ts';
import { geojson } from './geojson.ts';
import { quotationsCsv } from './quotations.ts';
import type { World } from '../context.ts';

/** Each file under `/donnees/`, by name; what it holds is written when it is asked for, once. */
type DataFiles = ReadonlyMap<string, () => string>;

const asJson = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
const existedIn2014 = (r: Region) => r.depuis === undefined;

/** The open data: every collection in its forms, the outlines of the regions, the parts and feeds, their description. */
export function dataFiles(world: World): DataFiles {
  const { site, absolute } = world;
  const files = new Map<string, () => string>();
  const put = (name: string, write: () => string) => {
    let text: string | undefined;
    files.set(name, () => (text ??= write()));
  };
  const read = (name: string) => files.get(name)?.() ?? '';
  for (const c of COLLECTIONS) {
    put(`${c.id}.json`, () => asJson(c.rows(world)));
    put(`${c.id}.csv`, () => c.csv(world));
    put(`${c.id}-tableur.csv`, () => c.csv(world, true));
    put(`schemas/${c.id}.schema.json`, () => asJson(jsonSchema(c, absolute(`/donnees/schemas/${c.id}.schema.json`))));
  }

  const draw = (regions: readonly Region[]) => `${JSON.stringify(geojson(world, regions))}\n`;
  const regions = [...site.regions.values()];
  put('regions.geojson', () => draw(regions.filter((r) => r.actuelle)));
  put('regions-2014.geojson', () => draw(regions.filter(existedIn2014)));

  const feed = (name: string, titre: string, page: string, voix: readonly Temoignage[]) => {
    const adresse = route.donnee(`${name}.atom`);
    put(`${name}.atom`, () => writeFeed(world, { titre: `Repères en ligne : ${titre}`, adresse, page, voix }));
  };
  const part = (name: string, titre: string, page: string, voix: readonly Temoignage[] = []) => {
    put(`${name}.csv`, () => quotationsCsv(voix, world));
    feed(name, titre, page, voix);
  };
  feed('temoignages', 'tous les témoignages', route.temoignages(), site.temoignages);
  for (const { id, titre } of site.leviers) part(`leviers/${id}`, titre, route.levier(id), site.par.levier.get(id));
  for (const { id, nom } of site.themes.values()) part(`themes/${id}`, nom, route.theme(id), site.par.theme.get(id));
  for (const r of regions)
    feed(`regions/${r.id}`, `les témoignages ${r.dans}`, route.region(r.id), regionContent(site, r).voix);

  const publication = (): Publication => {
    const licence = site.renseignements.get('licence-donnees')?.valeur;
    const digest = createHash('sha256');
    for (const c of COLLECTIONS) digest.update(read(`${c.id}.json`).replaceAll(absolute('/'), '/'));
    return {
      absolute,
      changed: [...world.dates.values()]
        .map((d) => d.changed)
        .sort()
        .at(-1),
      digest: digest.digest('hex'),
      licence: licence !== undefined && URL.canParse(licence) ? licence : undefined,
      courriel: site.renseignements.get('courriel')?.valeur,
      bytes: (file) => Buffer.byteLength(read(file)),
    };
  };
  put('dcat.jsonld', () => asJson(dcat(publication())));
  put('datapackage.json', () => asJson(datapackage(publication())));
  return files;
}
