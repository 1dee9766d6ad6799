import { createRequire } from 'node:module';
import type { Departement } from './places.ts';

/** The départements of the official list, with their main town. */
export function readDepartements(): Departement[] {
  const load = createRequire(import.meta.url);
  const rows = load('@etalab/decoupage-administratif/data/departements.json') as {
    code: string;
    nom: string;
    chefLieu: string;
    typeLiaison: number;
  }[];
  const communes = load('@etalab/decoupage-administratif/data/communes.json') as { code: string; nom: string }[];
  const wanted = new Set(rows.map((d) => d.chefLieu));
  const towns = new Map(communes.filter((c) => wanted.has(c.code)).map((c) => [c.code, c.nom]));
  return rows.map((d) => ({
    code: d.code,
    nom: d.nom,
    typeLiaison: d.typeLiaison,
    ...(towns.has(d.chefLieu) && { chefLieu: towns.get(d.chefLieu) ?? '' }),
  }));
}
