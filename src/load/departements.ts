import officiels from '@etalab/decoupage-administratif/data/departements.json';
import { reunirLieux, type Lieu } from '../map/places.ts';
import { chargerSite } from './site.ts';
import { uneFois } from './once.ts';

/** The official names of the départements, by code (code officiel géographique). */
export const NOMS_DEPARTEMENTS: ReadonlyMap<string, string> = new Map(officiels.map(({ code, nom }) => [code, nom]));

const lieuxDe = uneFois((site) => reunirLieux(site, NOMS_DEPARTEMENTS));

/** The départements where the site has a voice or a case, by code, in the order of their names. */
export const chargerLieux = async (): Promise<Map<string, Lieu>> => lieuxDe(await chargerSite());
