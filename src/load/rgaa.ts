import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { desordre } from '../domain/rgaa.ts';
import { grilleSchema, type Grille } from '../schema/rgaa.ts';

/** The RGAA grid of `docs/rgaa.yaml`. Throws, in French, when it is not whole. */
export function lireGrille(racine = process.cwd()): Grille {
  const lue = grilleSchema.safeParse(parse(readFileSync(join(racine, 'docs/rgaa.yaml'), 'utf8')));
  if (!lue.success) {
    const [faute] = lue.error.issues;
    throw new Error(`docs/rgaa.yaml : ${faute?.path.join('.')} : ${faute?.message}`);
  }
  const faux = desordre(lue.data);
  if (faux.length > 0) throw new Error(`docs/rgaa.yaml : critères absents, en double ou déplacés : ${faux.join(', ')}`);
  return lue.data;
}
