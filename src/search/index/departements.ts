import { createRequire } from 'node:module';
import type { Departement } from './places.ts';

/** A town in « Saint- » is asked for from this many inhabitants on; every main town is. */
const LARGE = 15_000;

/** The départements of the official list, with the towns that are asked for by their name. */
export function readDepartements(): Departement[] {
  const load = createRequire(import.meta.url);
  const rows = load('@etalab/decoupage-administratif/data/departements.json') as {
    code: string;
    nom: string;
    chefLieu: string;
    typeLiaison: number;
  }[];
  const communes = load('@etalab/decoupage-administratif/data/communes.json') as {
    code: string;
    nom: string;
    departement?: string;
    population?: number;
  }[];
  const main = new Set(rows.map((d) => d.chefLieu));
  const towns = communes.filter((c) => main.has(c.code) || (/^Sainte?-/.test(c.nom) && (c.population ?? 0) >= LARGE));
  return rows.map(({ code, nom, typeLiaison }) => ({
    code,
    nom,
    typeLiaison,
    towns: [...new Set(towns.filter((c) => c.departement === code).map((c) => c.nom))],
  }));
}
