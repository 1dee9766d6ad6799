import { cadres } from '../publish/frames/frames.ts';
import { AILLEURS } from './elsewhere.ts';
import { absolue } from './citation.ts';
import { chargerSite } from './site.ts';
import { uneFois } from './once.ts';

const cadresDe = uneFois((site) => cadres({ site, absolue }, import.meta.env.BASE_URL));
const AUCUN: ReadonlyMap<string, () => string> = new Map();

/** The frames to give, by name under `/integrer/`; none when they are written elsewhere. */
export const chargerCadres = async (): Promise<ReadonlyMap<string, () => string>> =>
  AILLEURS ? AUCUN : cadresDe(await chargerSite());
