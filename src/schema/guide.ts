import { z } from 'astro/zod';
import { source, texte } from './communs.ts';
import { PARTIES, cles } from './listes.ts';

/** One section of the guide (`content/guide/<id>.mdx`). */
export const guideSchema = z.strictObject({
  titre: texte(120).describe('Le titre de la section.'),
  partie: z.enum(cles(PARTIES)).describe('La partie du guide.'),
  ordre: z
    .int({ error: 'ordre mal formé : écrivez un nombre entier, par exemple « 50 »' })
    .min(0)
    .max(9999)
    .describe('Le rang de la section dans le guide, de dix en dix.'),
  resume: texte(240).describe('Ce que la section apprend, en une phrase.'),
  source: source().describe('D’où vient la section.'),
});

export type ChampsGuide = z.infer<typeof guideSchema>;
