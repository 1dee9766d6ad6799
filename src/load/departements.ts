import officiels from '@etalab/decoupage-administratif/data/departements.json';
import { gatherPlaces, type Lieu } from '../map/places.ts';
import { fr } from '../render/typography.ts';
import { loadSite } from './site.ts';
import { once } from '../model/once.ts';
import type { Site } from '../model/repertoire.ts';

/** The official names of the départements, by code (code officiel géographique). */
export const DEPARTEMENT_NAMES: ReadonlyMap<string, string> = new Map(officiels.map(({ code, nom }) => [code, nom]));

/** The same, as pages show them. */
export const DEPARTEMENTS_SHOWN: ReadonlyMap<string, string> = new Map(
  officiels.map(({ code, nom }) => [code, fr(nom)]),
);

const lieuxDe = once((site: Site) => gatherPlaces(site, DEPARTEMENTS_SHOWN));

/** The départements where the site has a voice or a case, by code, in the order of their names. */
export const loadPlaces = async (): Promise<Map<string, Lieu>> => lieuxDe(await loadSite());
