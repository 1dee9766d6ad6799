import officiels from '@etalab/decoupage-administratif/data/departements.json';
import { gatherDepartements } from '../map/places.ts';
import { fr } from '../render/typography.ts';
import { loadSite, madeOf } from './site.ts';

/** The official names of the départements, by code (code officiel géographique). */
export const DEPARTEMENT_NAMES: ReadonlyMap<string, string> = new Map(officiels.map(({ code, nom }) => [code, nom]));

/** The same, as pages show them. */
export const DEPARTEMENTS_SHOWN: ReadonlyMap<string, string> = new Map(
  officiels.map(({ code, nom }) => [code, fr(nom)]),
);

/** The départements where the site has a voice or a case, by code, in the order of their names. */
export const loadDepartements = madeOf(loadSite, (site) => gatherDepartements(site, DEPARTEMENTS_SHOWN));
