import { contenuDeRegion } from '../map/places.ts';
import { csvDesVoix, direPoids } from '../publish/csv.ts';
import { avecBase } from '../render/base-path.ts';
import { NOMS_DEPARTEMENTS } from './departements.ts';
import { chargerSite } from './site.ts';
import { uneFois } from './once.ts';

interface Tableur {
  csv: string;
  /** « 48 ko », weighed once for all the pages of a region. */
  poids: string;
}

/** The tables of the regions' voices, those of 2014 and the present ones, by region; none where nobody speaks. */
const tableurs = uneFois((site) => {
  const absolue = (adresse: string) => new URL(avecBase(adresse, import.meta.env.BASE_URL), import.meta.env.SITE).href;
  const contexte = { site, departements: NOMS_DEPARTEMENTS, absolue };
  const tous = new Map<string, Tableur>();
  for (const region of site.regions.values()) {
    const { voix } = contenuDeRegion(site, region);
    if (voix.length === 0) continue;
    const csv = csvDesVoix(voix, contexte);
    tous.set(region.id, { csv, poids: direPoids(csv) });
  }
  return tous;
});

export const chargerTableurs = async (): Promise<ReadonlyMap<string, Tableur>> => tableurs(await chargerSite());
