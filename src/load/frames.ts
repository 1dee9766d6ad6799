import { cadres } from '../publish/frames/frames.ts';
import { absolue } from './citation.ts';
import { loadSite } from './site.ts';
import { oncePerSite } from './once.ts';

const framesOf = oncePerSite((site) => cadres({ site, absolue }, import.meta.env.BASE_URL));

/** The frames, by name under `/integrer/`, each written when it is asked for. */
export const loadFrames = async (): Promise<ReadonlyMap<string, () => string>> => framesOf(await loadSite());
