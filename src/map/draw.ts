import { merge, mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryObject } from 'topojson-specification';
import { placerRepere, type Repere } from './projection.ts';
import { accrocher, codeDe, enPolygones, formesDe, relierCarte, type Carte, type Departement } from './topology.ts';
import { aire, ecrireTrace, lireTrace, type Point, type Polygone } from './path.ts';

/** A region to draw: the départements it holds, and the former regions it is made of. */
export interface Decoupe {
  id: string;
  departements: readonly string[];
  anciennes: readonly { id: string; departements: readonly string[] }[];
}
export interface Options {
  /** Detail under this area, in square units of the source, is dropped. */
  poids: number;
  /** Units written for one unit of the source. */
  echelle: number;
}
export interface Trace {
  id: string;
  d: string;
  /** The borders of 2015 inside the region; empty where nothing changed. */
  anciennes: string;
  repere: Repere;
  polygones: Polygone[];
}
export interface Dessin {
  largeur: number;
  hauteur: number;
  regions: Trace[];
}

/** Islands and slivers smaller than this are not worth their bytes. */
const ILE_MIN = 3;
const TROU_MIN = 15;

export const readDepartements = (source: readonly { id: string; path: string }[]): Departement[] =>
  source.map(({ id, path }) => ({ code: id.toUpperCase(), anneaux: lireTrace(path) }));

/** The départements joined, with the weight of each of their points: the costly part, the same for every drawing. */
const joindre = (departements: readonly Departement[]) => presimplify(relierCarte(accrocher(departements)));
const jointes = new WeakMap<readonly Departement[], ReturnType<typeof joindre>>();

/** A map of what these départements and regions say, with no detail under `poids`. Throws as `dessiner` does. */
function simplifier(departements: readonly Departement[], decoupes: readonly Decoupe[], poids: number): Carte {
  verifier(departements, decoupes);
  const jointe = jointes.get(departements) ?? joindre(departements);
  jointes.set(departements, jointe);
  return simplify(jointe, poids);
}

/** The largest first; islands and holes too small to be seen left out. */
const polygonesDe = (carte: Carte, formes: ReturnType<typeof formesDe>): Polygone[] =>
  enPolygones(merge(carte, formes))
    .filter(([dehors = []]) => aire(dehors) >= ILE_MIN)
    .map(([dehors = [], ...trous]) => [dehors, ...trous.filter((t) => aire(t) >= TROU_MIN)])
    .sort(([a = []], [b = []]) => aire(b) - aire(a));

/** The shapes alone, by region, as `dessiner` draws them. */
export function contours(
  departements: readonly Departement[],
  decoupes: readonly Decoupe[],
  poids: number,
): Map<string, Polygone[]> {
  const carte = simplifier(departements, decoupes, poids);
  return new Map(decoupes.map((d) => [d.id, polygonesDe(carte, formesDe(carte, new Set(d.departements)))]));
}

/**
 * Draws the regions from their départements. The départements are joined first and simplified after, so that a
 * border stays common to its two sides. Throws when a département is missing, unknown, or in two regions.
 */
export function dessiner(
  departements: readonly Departement[],
  decoupes: readonly Decoupe[],
  { poids, echelle }: Options,
  cadre: Point,
): Dessin {
  const carte = simplifier(departements, decoupes, poids);
  const regions = decoupes.map(({ id, departements: codes, anciennes }): Trace => {
    const formes = formesDe(carte, new Set(codes));
    const polygones = polygonesDe(carte, formes);
    const { x, y, rayon } = placerRepere(polygones[0] ?? []);
    return {
      id,
      d: ecrireTrace(polygones.flat(), { echelle }),
      anciennes: ecrireTrace(frontieres(carte, formes, anciennes), { ferme: false, echelle }),
      repere: { x: Math.round(x * echelle), y: Math.round(y * echelle), rayon: rayon * echelle },
      polygones,
    };
  });
  return { largeur: Math.round(cadre[0] * echelle), hauteur: Math.round(cadre[1] * echelle), regions };
}

/** The lines between two former regions of one present region, each drawn once. */
function frontieres(carte: Carte, formes: GeometryObject[], anciennes: Decoupe['anciennes']): Point[][] {
  const ancienne = new Map(anciennes.flatMap(({ id, departements }) => departements.map((code) => [code, id])));
  const region: GeometryObject = { type: 'GeometryCollection', geometries: formes };
  const lignes = mesh(carte, region, (a, b) => ancienne.get(codeDe(a)) !== ancienne.get(codeDe(b)));
  return lignes.coordinates.map((ligne) => ligne.map(([x = 0, y = 0]): Point => [x, y]));
}

function verifier(departements: readonly Departement[], decoupes: readonly Decoupe[]) {
  const connus = new Set(departements.map((d) => d.code));
  const vus = new Map<string, string>();
  for (const { id, departements: codes } of decoupes)
    for (const code of codes) {
      if (!connus.has(code)) throw new Error(`Carte : le département ${code} (${id}) n’est pas dans le fond de carte.`);
      const autre = vus.get(code);
      if (autre) throw new Error(`Carte : le département ${code} est dans « ${autre} » et dans « ${id} ».`);
      vus.set(code, id);
    }
  const oublies = [...connus].filter((code) => !vus.has(code));
  if (oublies.length) throw new Error(`Carte : aucune région ne contient ${oublies.join(', ')}.`);
}
