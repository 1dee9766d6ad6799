/** A point of the drawing, in the units of its `viewBox`. */
export type Point = [x: number, y: number];
/** A closed line; the last point is not written again. */
export type Anneau = Point[];
/** A shape: its outer ring, then its holes. */
export type Polygone = Anneau[];

const JETON = /[a-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** Reads a path of closed straight lines, `m l h v z` in either case. Throws on curves: they are not in the source. */
export function lireTrace(d: string): Anneau[] {
  const jetons = d.match(JETON) ?? [];
  const anneaux: Anneau[] = [];
  let anneau: Anneau = [];
  let x = 0;
  let y = 0;
  let commande = '';
  for (let i = 0; i < jetons.length;) {
    if (/[a-z]/i.test(jetons[i] ?? '')) commande = jetons[i++] ?? '';
    const relatif = commande === commande.toLowerCase();
    const lire = (depuis: number) => Number(jetons[i++]) + (relatif ? depuis : 0);
    switch (commande.toLowerCase()) {
      case 'z':
        [x, y] = anneau[0] ?? [x, y];
        anneau = [];
        continue;
      case 'h':
        x = lire(x);
        break;
      case 'v':
        y = lire(y);
        break;
      case 'm':
        anneau = [];
        anneaux.push(anneau);
        commande = relatif ? 'l' : 'L';
        [x, y] = [lire(x), lire(y)];
        break;
      case 'l':
        [x, y] = [lire(x), lire(y)];
        break;
      default:
        throw new Error(`Tracé inattendu : « ${commande || (jetons[i] ?? '')} »`);
    }
    anneau.push([x, y]);
  }
  return anneaux;
}

/** Twice the signed area would do to tell the turn; this is the area itself, always positive. */
export function aire(anneau: readonly Point[]): number {
  let somme = 0;
  let [px, py] = anneau.at(-1) ?? [0, 0];
  for (const [x, y] of anneau) {
    somme += px * y - x * py;
    [px, py] = [x, y];
  }
  return Math.abs(somme) / 2;
}

/** Area of shapes with holes. */
export const airePolygones = (polygones: readonly Polygone[]): number =>
  polygones.reduce(
    (somme, [dehors = [], ...trous]) => somme + aire(dehors) - trous.reduce((s, t) => s + aire(t), 0),
    0,
  );

export function contient(anneau: readonly Point[], [x, y]: Point): boolean {
  let dedans = false;
  let [px, py] = anneau.at(-1) ?? [0, 0];
  for (const [qx, qy] of anneau) {
    if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) dedans = !dedans;
    [px, py] = [qx, qy];
  }
  return dedans;
}

/** Writes lines as one path in whole relative units: a border shared by two shapes is rounded once, so no gap shows. */
export function ecrireTrace(lignes: readonly (readonly Point[])[], { ferme = true, echelle = 1 } = {}): string {
  let d = '';
  let cx = 0;
  let cy = 0;
  for (const ligne of lignes) {
    const points = sansRedite(ligne.map(([x, y]): Point => [Math.round(x * echelle), Math.round(y * echelle)]));
    if (ferme && points.length > 1 && memePoint(points[0], points.at(-1))) points.pop();
    if (points.length < (ferme ? 3 : 2)) continue;
    const [[x0, y0] = [0, 0], ...suite] = points;
    d += d === '' ? `M${paire(x0, y0)}` : `m${paire(x0 - cx, y0 - cy)}`;
    [cx, cy] = [x0, y0];
    let commande = '';
    for (const [x, y] of suite) {
      const nouvelle = y === cy ? 'h' : x === cx ? 'v' : 'l';
      const valeurs = nouvelle === 'h' ? String(x - cx) : nouvelle === 'v' ? String(y - cy) : paire(x - cx, y - cy);
      d += nouvelle === commande ? (valeurs.startsWith('-') ? valeurs : ` ${valeurs}`) : `${nouvelle}${valeurs}`;
      commande = nouvelle;
      [cx, cy] = [x, y];
    }
    if (ferme) {
      d += 'z';
      [cx, cy] = [x0, y0];
    }
  }
  return d;
}

const paire = (x: number, y: number) => (y < 0 ? `${x}${y}` : `${x} ${y}`);
const memePoint = (a?: Point, b?: Point) => a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
const sansRedite = (points: Point[]) => points.filter((p, i) => i === 0 || !memePoint(p, points[i - 1]));
