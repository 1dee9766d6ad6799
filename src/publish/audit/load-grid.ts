import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { desordre } from './grid.ts';

type Entiere = Parameters<typeof desordre>[0];

/** Reads a grid of criteria. Throws, in French, when it is not whole. */
export function lireGrilleDe<T extends Entiere>(fichier: string, schema: z.ZodType<T>, racine = process.cwd()): T {
  const lue = schema.safeParse(parse(readFileSync(join(racine, fichier), 'utf8')));
  if (!lue.success) {
    const [faute] = lue.error.issues;
    throw new Error(`${fichier} : ${faute?.path.join('.')} : ${faute?.message}`);
  }
  const faux = desordre(lue.data);
  if (faux.length > 0) throw new Error(`${fichier} : critères absents, en double ou déplacés : ${faux.join(', ')}`);
  return lue.data;
}
