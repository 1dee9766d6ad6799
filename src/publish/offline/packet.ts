import type { Place } from '../../model/routes.ts';

export const MAX_BYTES = 3_000_000;

/** A file that the packet may hold, by its address. */
export interface Candidate {
  file: string;
  address: string;
  place: Place;
}

/**
 * The files to pack, most wanted first, as long as they fit: whole ranks are left out from the end, so that no page
 * of a kind is there while its neighbour is not. `weigh` adds files to those already weighed and says what all weigh
 * together; nothing is weighed after the first rank that is too much.
 */
export async function choose<T extends Candidate>(
  files: readonly T[],
  weigh: (added: readonly T[]) => Promise<number>,
  max: number,
): Promise<T[]> {
  const chosen: T[] = [];
  const ranks = [...new Set(files.map((f) => f.place.offline ?? Infinity))].sort((a, b) => a - b);
  for (const rank of ranks.filter(Number.isFinite)) {
    const added = files.filter((f) => f.place.offline === rank);
    if ((await weigh(added)) > max) break;
    chosen.push(...added);
  }
  return chosen;
}
