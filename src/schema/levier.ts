import { z } from 'astro/zod';
import { source, texte } from './communs.ts';

export const NOMBRE_LEVIERS = 8;

/** One of the guide's eight levers (`content/leviers/<id>.mdx`). */
export const levierSchema = z.strictObject({
  numero: z
    .int({ error: 'numéro mal formé : écrivez un nombre de 1 à 8' })
    .min(1, { error: 'numéro mal formé : écrivez un nombre de 1 à 8' })
    .max(NOMBRE_LEVIERS, { error: 'numéro mal formé : écrivez un nombre de 1 à 8' })
    .describe('Le numéro du levier dans le guide, de 1 à 8.'),
  titre: texte(80).describe('Le titre court du levier.'),
  intitule: texte(300).describe('L’énoncé du guide, mot à mot.'),
  resume: texte(240).describe('Le levier en une phrase.'),
  source: source().describe('D’où vient le levier.'),
});

export type ChampsLevier = z.infer<typeof levierSchema>;
