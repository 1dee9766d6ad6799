import type { Region } from '../model/regions.ts';
import type { Decoupe } from './draw.ts';

/** The regions to draw: the present ones of the mainland and Corsica, each with the former ones inside it. */
export const decouper = (regions: ReadonlyMap<string, Region>): Decoupe[] =>
  [...regions.values()]
    .filter((r) => r.actuelle && !r.outreMer)
    .map(({ id, departements, anciennes }) => ({
      id,
      departements,
      anciennes: anciennes.map((a) => ({ id: a, departements: regions.get(a)?.departements ?? [] })),
    }));

/** Shades of the map, by number of voices: 0 for none, then thirds of the largest number. */
export const PALIERS = 3;
export const palier = (nombre: number, maximum: number) =>
  nombre === 0 ? 0 : Math.max(1, Math.ceil((nombre / Math.max(maximum, 1)) * PALIERS));
