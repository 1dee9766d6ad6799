import { z } from 'astro/zod';
import { id, questions, source, texte } from './common.ts';
import { PARTIES, keysOf } from './vocabulary.ts';

/** One section of the guide (`content/guide/<id>.mdx`). */
export const guideSchema = z.strictObject({
  titre: texte(120).describe('Le titre de la section.'),
  partie: z.enum(keysOf(PARTIES)).describe('La partie du guide.'),
  ordre: z
    .int({ error: 'ordre mal formé : écrivez un nombre entier, par exemple « 50 »' })
    .min(0)
    .max(9999)
    .describe('Le rang de la section dans le guide, de dix en dix.'),
  resume: texte(240).describe('Ce que la section apprend, en une phrase.'),
  questions: questions(),
  questionsParTitre: z
    .array(
      z.strictObject({
        ancre: id().describe('L’ancre d’un titre de la section.'),
        questions: questions().unwrap(),
      }),
    )
    .optional()
    .describe('Les questions auxquelles répond chaque titre de la section.'),
  source: source().describe('D’où vient la section.'),
});

export type GuideData = z.infer<typeof guideSchema>;
