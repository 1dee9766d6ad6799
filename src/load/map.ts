import { drawRegions, type Drawing } from '../map/draw.ts';
import type { Site } from '../model/repertoire.ts';
import { oncePerSite } from './once.ts';
import { loadSite } from './site.ts';

/** The large map (home, list of regions) and the small one of the region pages, each drawn once per build. */
const SIZES = {
  large: oncePerSite(({ regions }: Site) => drawRegions(regions, 1)),
  small: oncePerSite(({ regions }: Site) => drawRegions(regions, 0.5)),
} as const;
export type MapSize = keyof typeof SIZES;

export const loadMap = async (size: MapSize): Promise<Drawing> => SIZES[size](await loadSite());
