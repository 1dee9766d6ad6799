import { decouper } from '../map/areas.ts';
import { dessiner, type Dessin, type Options } from '../map/draw.ts';
import type { Site } from '../model/repertoire.ts';
import { FOND } from '../map/outlines.ts';
import { loadSite } from './site.ts';
import { oncePerSite } from './once.ts';

const tracer = (options: Options) =>
  oncePerSite(({ regions }: Site) => dessiner(FOND.departements, decouper(regions), options, FOND.cadre));

/** The large map (home, list of regions) and the small one of the region pages. */
const TAILLES = {
  grande: tracer({ poids: 2, echelle: 1 }),
  petite: tracer({ poids: 12, echelle: 0.5 }),
} as const;
export type Taille = keyof typeof TAILLES;

/** The map of the present regions, drawn once per build for each size. */
export const loadMap = async (taille: Taille): Promise<Dessin> => TAILLES[taille](await loadSite());
