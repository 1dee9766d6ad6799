import { regionContent } from '../map/places.ts';
import { temoignagesCsv, sayWeight } from '../publish/csv.ts';
import { withBase } from '../render/base-path.ts';
import { DEPARTEMENT_NAMES } from './departements.ts';
import { loadRawSite } from './site.ts';
import { oncePerSite } from './once.ts';

interface Tableur {
  csv: string;
  /** « 48 ko », weighed once for all the pages of a region. */
  poids: string;
}

/** The tables of the regions' voices, those of 2014 and the present ones, by region; none where nobody speaks. */
const tableurs = oncePerSite((site) => {
  const absolue = (adresse: string) => new URL(withBase(adresse, import.meta.env.BASE_URL), import.meta.env.SITE).href;
  const contexte = { site, departements: DEPARTEMENT_NAMES, absolue };
  const tous = new Map<string, Tableur>();
  for (const region of site.regions.values()) {
    const { voix } = regionContent(site, region);
    if (voix.length === 0) continue;
    const csv = temoignagesCsv(voix, contexte);
    tous.set(region.id, { csv, poids: sayWeight(csv) });
  }
  return tous;
});

export const loadSpreadsheets = async (): Promise<ReadonlyMap<string, Tableur>> => tableurs(await loadRawSite());
