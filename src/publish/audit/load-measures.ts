import { LIST_SIZE } from '../../model/sizes.ts';
import { paginate } from '../../model/sort.ts';
import mesures from './measures.json';

/** What is measured of each kind of page (`npm run mesurer`), the lowest EcoIndex first, in pages. */
export const pagesDeMesures = () =>
  paginate(
    [...mesures.lignes].sort((a, b) => a.ecoindex - b.ecoindex),
    LIST_SIZE,
  );
