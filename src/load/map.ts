import { drawRegions, type Drawing } from '../map/draw.ts';
import { once } from '../model/once.ts';
import type { Site } from '../model/repertoire.ts';
import { loadSite } from './site.ts';

const drawn = once(({ regions }: Site) => drawRegions(regions));

/** The map of the present regions, drawn once per build. */
export const loadMap = async (): Promise<Drawing> => drawn(await loadSite());
