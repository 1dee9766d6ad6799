import { contient, type Point, type Polygone } from './path.ts';

/** Where to write inside a shape: the point farthest from its edges, and how far it is. */
export interface Repere {
  x: number;
  y: number;
  rayon: number;
}

/** Looks on a grid, then closer and closer around the best point: exact enough to place a number. */
export function placerRepere(polygone: Polygone): Repere {
  const xs = (polygone[0] ?? []).map(([x]) => x);
  const ys = (polygone[0] ?? []).map(([, y]) => y);
  let [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let meilleur: Repere = { x: (x0 + x1) / 2, y: (y0 + y1) / 2, rayon: 0 };
  for (let pas = Math.max(x1 - x0, y1 - y0) / 24; pas > 0.4; pas /= 4) {
    for (let x = x0; x <= x1; x += pas)
      for (let y = y0; y <= y1; y += pas) {
        const rayon = distance(polygone, [x, y]);
        if (rayon > meilleur.rayon) meilleur = { x, y, rayon };
      }
    [x0, x1, y0, y1] = [meilleur.x - pas, meilleur.x + pas, meilleur.y - pas, meilleur.y + pas];
  }
  return meilleur;
}

/** Distance to the nearest edge; 0 outside. Squares are compared, and one root taken at the end. */
function distance([dehors = [], ...trous]: Polygone, p: Point): number {
  if (!contient(dehors, p) || trous.some((t) => contient(t, p))) return 0;
  let proche = Infinity;
  for (const anneau of [dehors, ...trous]) {
    let a = anneau.at(-1) ?? p;
    for (const b of anneau) {
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const longueur = dx * dx + dy * dy;
      const t = longueur === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / longueur));
      const [ex, ey] = [p[0] - a[0] - t * dx, p[1] - a[1] - t * dy];
      proche = Math.min(proche, ex * ex + ey * ey);
      a = b;
    }
  }
  return Math.sqrt(proche);
}
