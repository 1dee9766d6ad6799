import type { RegionData } from '../schema/lists.ts';
import { sayDate } from '../text/interface.ts';
import { sortBy } from './sort.ts';

/** The regions as they are now, each with the former ones it holds. */
export interface Region extends RegionData {
  actuelle: boolean;
  /** The present region: itself, or the one that holds a former one. */
  presente: string;
  /** For a present region: the former ones inside it, itself left out. */
  anciennes: string[];
}

/**
 * Joins the list of regions both ways, each reform after the other. Throws when a former region leads nowhere; the check
 * has refused those that come back to themselves.
 */
export function joinRegions(rows: readonly RegionData[]): Map<string, Region> {
  const byId = new Map(rows.map((l) => [l.id, l]));
  const after = (l: RegionData): RegionData[] => {
    if (l.devient === undefined) return [];
    const next = byId.get(l.devient);
    if (!next) throw new Error(`regions.yaml : « ${l.id} » devient « ${l.devient} », qui n’existe pas.`);
    return [next, ...after(next)];
  };
  const sorted = sortBy(rows, (l) => l.nom);
  return new Map(
    sorted.map((l) => {
      const anciennes = sorted.filter((a) => after(a).includes(l)).map((a) => a.id);
      const presente = after(l).at(-1)?.id ?? l.id;
      return [l.id, { ...l, actuelle: l.devient === undefined, presente, anciennes }];
    }),
  );
}

/** « jusqu’en 2015 », of a region that has ended. */
export const sayUntil = ({ jusqua = '' }: RegionData): string => (jusqua ? `jusqu’en ${jusqua.slice(0, 4)}` : '');

/** « Depuis le 1er janvier 2016 », of a region that began. */
export const saySince = ({ depuis = '' }: RegionData): string =>
  `Depuis ${depuis.length > 7 ? 'le ' : ''}${sayDate(depuis)}`;

/** « Rhône-Alpes (Auvergne-Rhône-Alpes) », or the name alone where nothing changed. */
export function nameWithPresent(regions: ReadonlyMap<string, Region>, id: string): string {
  const region = regions.get(id);
  if (!region) return id;
  const presente = regions.get(region.presente);
  return region.presente === id || !presente ? region.nom : `${region.nom} (${presente.nom})`;
}

/** Where something is, from near to far: « Lille – Nord-Pas-de-Calais (Hauts-de-France) »; a place that is the region is said once. */
export function locate(regions: ReadonlyMap<string, Region>, lieu: string, id: string): string {
  const region = nameWithPresent(regions, id);
  return lieu === regions.get(id)?.nom ? region : `${lieu} – ${region}`;
}
