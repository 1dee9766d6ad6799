import { TAILLE_LISTE } from '../../model/sizes.ts';
import { paginer } from '../../model/sort.ts';
import mesures from './measures.json';

/** What is measured of each kind of page (`npm run mesurer`), the lowest EcoIndex first, in pages. */
export const pagesDeMesures = () =>
  paginer(
    [...mesures.lignes].sort((a, b) => a.ecoindex - b.ecoindex),
    TAILLE_LISTE,
  );
