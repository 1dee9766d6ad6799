import { cadres } from '../publish/frames/frames.ts';
import { AILLEURS } from './elsewhere.ts';
import { absolue } from './citation.ts';
import { loadSite } from './site.ts';
import { oncePerSite } from './once.ts';

const cadresDe = oncePerSite((site) => cadres({ site, absolue }, import.meta.env.BASE_URL));
const AUCUN: ReadonlyMap<string, () => string> = new Map();

/** The frames to give, by name under `/integrer/`; none when they are written elsewhere. */
export const loadFrames = async (): Promise<ReadonlyMap<string, () => string>> =>
  AILLEURS ? AUCUN : cadresDe(await loadSite());
