import { grilleSchema, type Grille } from './rgaa-schema.ts';
import { lireGrilleDe } from './load-grid.ts';

/** The RGAA grid of `docs/rgaa.yaml`. Throws, in French, when it is not whole. */
export const lireGrille = (racine?: string): Grille => lireGrilleDe('docs/rgaa.yaml', grilleSchema, racine);
