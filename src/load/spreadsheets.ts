import { regionContent } from '../map/places.ts';
import { quotationsCsv } from '../publish/data/quotations.ts';
import { loadWorld } from './data.ts';
import { once } from '../model/once.ts';
import type { Site } from '../model/repertoire.ts';
import { loadRawSite } from './site.ts';

/** The tables of the regions' voices by name of file: exact, and for spreadsheets; none where nobody speaks. */
const tables = once(async (_: Site) => {
  const world = await loadWorld();
  return new Map(
    [...world.site.regions.values()].flatMap((region) => {
      const { voix } = regionContent(world.site, region);
      if (voix.length === 0) return [];
      return [
        [region.id, quotationsCsv(voix, world)],
        [`${region.id}-tableur`, quotationsCsv(voix, world, true)],
      ] as const;
    }),
  );
});

export const loadSpreadsheets = async (): Promise<ReadonlyMap<string, string>> => tables(await loadRawSite());
