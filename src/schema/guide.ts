import { z } from 'astro/zod';
import { choice, id, label, questions, questionsParTitre, source, texte } from './common.ts';
import { citationId } from './temoignage.ts';
import { DESSINS, PARTIES } from './vocabulary.ts';

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
  questionsParTitre: questionsParTitre(),
  voixParTitre: z
    .array(
      z.strictObject({
        ancre: id().meta(label('Titre de la section', 'L’ancre d’un titre de la section.')),
        temoignage: id('temoignages').meta(
          label('Témoignage', 'Un témoignage placé dans cette section : le nom de son fichier.'),
        ),
        citation: citationId().meta(label('Citation', 'Celle de ses citations qui se lit là, entière : c1, c2 ou c3.')),
      }),
    )
    .optional()
    .meta(
      label(
        'Voix par titre',
        'La citation qui se lit à côté de chaque titre. Sans choix : la première des siennes, dans l’ordre du guide, qui n’est ni trop courte ni trop longue.',
      ),
    ),
  dessins: z
    .array(
      z.strictObject({
        ancre: id().meta(label('Titre de la section', 'L’ancre du titre sous lequel les chiffres sont dits.')),
        chiffres: choice(DESSINS).meta(label('Chiffres', 'Les chiffres de chiffres.yaml qui y sont dessinés.')),
      }),
    )
    .optional()
    .meta(label('Dessins', 'Les chiffres dessinés là où le texte les dit ; son tableau se replie dessous.')),
  source: source().meta(label('Source', 'D’où vient la section.')),
});

export type GuideData = z.infer<typeof guideSchema>;
