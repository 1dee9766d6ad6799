import { drawRegions } from '../map/draw.ts';
import { loadSite, madeOf } from './site.ts';

/** The map of the present regions. */
export const loadMap = madeOf(loadSite, ({ regions }) => drawRegions(regions));
