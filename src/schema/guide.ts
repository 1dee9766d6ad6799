import { z } from 'astro/zod';
import { choice, id, label, questions, source, texte } from './common.ts';
import { PARTIES } from './vocabulary.ts';

/** One section of the guide (`content/guide/<id>.mdx`). */
export const guideSchema = z.strictObject({
  titre: texte(120).meta(label('Titre', 'Le titre de la section.')),
  partie: choice(PARTIES, 'titre').meta(label('Partie du guide', 'La partie du guide.')),
  ordre: z
    .int({ error: 'ordre mal formé : écrivez un nombre entier, par exemple « 50 »' })
    .min(0)
    .max(9999)
    .meta(label('Rang dans le guide', 'Le rang de la section dans le guide, de dix en dix.')),
  resume: texte(240).meta(label('Résumé', 'Ce que la section apprend, en une phrase.')),
  questions: questions(),
  questionsParTitre: z
    .array(
      z.strictObject({
        ancre: id().meta(label('Titre de la section', 'L’ancre d’un titre de la section.')),
        questions: questions().unwrap().meta(label('Questions', 'Une à cinq questions.')),
      }),
    )
    .optional()
    .meta(label('Questions par titre', 'Les questions auxquelles répond chaque titre de la section.')),
  source: source().meta(label('Source', 'D’où vient la section.')),
});

export type GuideData = z.infer<typeof guideSchema>;
