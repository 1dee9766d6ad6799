import { grilleSchema, type Grille } from '../schema/rgaa.ts';
import { lireGrilleDe } from './grille.ts';

/** The RGAA grid of `docs/rgaa.yaml`. Throws, in French, when it is not whole. */
export const lireGrille = (racine?: string): Grille => lireGrilleDe('docs/rgaa.yaml', grilleSchema, racine);
