import { cadres } from '../render/cadres.ts';
import { AILLEURS } from './ailleurs.ts';
import { absolue } from './citer.ts';
import { chargerSite } from './site.ts';
import { uneFois } from './une-fois.ts';

const cadresDe = uneFois((site) => cadres({ site, absolue }, import.meta.env.BASE_URL));
const AUCUN: ReadonlyMap<string, () => string> = new Map();

/** The frames to give, by name under `/integrer/`; none when they are written elsewhere. */
export const chargerCadres = async (): Promise<ReadonlyMap<string, () => string>> =>
  AILLEURS ? AUCUN : cadresDe(await chargerSite());
