import { TAILLE_LISTE } from '../domain/tailles.ts';
import { paginer } from '../domain/tri.ts';
import mesures from '../text/mesures.json';

/** What is measured of each kind of page (`npm run mesurer`), the lowest EcoIndex first, in pages. */
export const pagesDeMesures = () =>
  paginer(
    [...mesures.lignes].sort((a, b) => a.ecoindex - b.ecoindex),
    TAILLE_LISTE,
  );
