import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface Poids {
  pages: number;
  /** Mean weight of an HTML page, as it is on the disk. */
  octetsParPage: number;
  /** The heaviest HTML page. */
  laPlusLourde: { adresse: string; octets: number };
  fichiers: number;
  octets: number;
}

/** Weighs a built site; its search index counts among its files and not among its pages. */
export function peser(dist: string): Poids {
  const poids: Poids = { pages: 0, octetsParPage: 0, laPlusLourde: { adresse: '', octets: 0 }, fichiers: 0, octets: 0 };
  let dePages = 0;
  for (const entree of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entree.isFile()) continue;
    const fichier = join(entree.parentPath, entree.name);
    const { size } = statSync(fichier);
    poids.fichiers++;
    poids.octets += size;
    if (!entree.name.endsWith('.html')) continue;
    poids.pages++;
    dePages += size;
    if (size > poids.laPlusLourde.octets)
      poids.laPlusLourde = { adresse: `/${relative(dist, fichier).split(sep).join('/')}`, octets: size };
  }
  poids.octetsParPage = poids.pages === 0 ? 0 : dePages / poids.pages;
  return poids;
}
