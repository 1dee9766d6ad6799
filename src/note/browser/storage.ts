import { ecrire, lire, VIDE, type Selection } from '../state.ts';

const CLE = 'reperes-selection';
const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');
/** Holds the selection where the browser refuses to. */
let enMain: Selection | undefined;

/** Where the selection is shown; with it in the address when it could not be kept. */
export const adresseSelection = (selection?: Selection) =>
  `${BASE}/ma-selection/${selection ? `#${ecrire(selection)}` : ''}`;
export const adresseDuSite = (chemin: string) => `${BASE}${chemin}`;

/** What the reader has kept in this browser. */
export function lireMemoire(): Selection {
  if (enMain) return enMain;
  try {
    const garde = localStorage.getItem(CLE);
    return garde ? lire(garde).selection : VIDE;
  } catch {
    return VIDE;
  }
}

/** Keeps the selection; says `false` when the browser refuses (private window, storage full) and it is only in hand. */
export function ecrireMemoire(selection: Selection): boolean {
  try {
    if (selection.elements.length === 0 && selection.titre === '') localStorage.removeItem(CLE);
    else localStorage.setItem(CLE, ecrire(selection));
    enMain = undefined;
    return true;
  } catch {
    enMain = selection;
    return false;
  }
}

/** Calls back when another tab changes the selection. */
export const ecouterMemoire = (suite: () => void) => addEventListener('storage', (e) => e.key === CLE && suite());
