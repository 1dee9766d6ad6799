import { declarationSchema, type Declaration } from './rgesn-schema.ts';
import { lireGrilleDe } from './load-grid.ts';

/** The RGESN declaration of `docs/rgesn.yaml`. Throws, in French, when it is not whole. */
export const lireDeclaration = (racine?: string): Declaration =>
  lireGrilleDe('docs/rgesn.yaml', declarationSchema, racine);
