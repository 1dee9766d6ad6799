import { regionContent } from '../map/places.ts';
import { quotationsCsv } from '../publish/data/quotations.ts';
import { loadWorld } from './data.ts';
import { loadRawSite, madeOf } from './site.ts';

/** The tables of the regions' voices by name of file: exact, and for spreadsheets; none where nobody speaks. */
export const loadSpreadsheets = madeOf(loadRawSite, async (site) => {
  const world = await loadWorld();
  return new Map(
    [...site.regions.values()].flatMap((region) => {
      const { voix } = regionContent(site, region);
      if (voix.length === 0) return [];
      return [
        [region.id, quotationsCsv(voix, world)],
        [`${region.id}-tableur`, quotationsCsv(voix, world, true)],
      ] as const;
    }),
  );
});
