import { declarationSchema, type Declaration } from '../schema/rgesn.ts';
import { lireGrilleDe } from './grille.ts';

/** The RGESN declaration of `docs/rgesn.yaml`. Throws, in French, when it is not whole. */
export const lireDeclaration = (racine?: string): Declaration =>
  lireGrilleDe('docs/rgesn.yaml', declarationSchema, racine);
