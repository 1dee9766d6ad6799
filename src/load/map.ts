import { drawRegions, type Drawing } from '../map/draw.ts';
import { oncePerSite } from './once.ts';
import { loadSite } from './site.ts';

const drawn = oncePerSite(({ regions }) => drawRegions(regions));

/** The map of the present regions, drawn once per build. */
export const loadMap = async (): Promise<Drawing> => drawn(await loadSite());
