import { z } from 'astro/zod';
import { label, questions, questionsParTitre, source, texte } from './common.ts';

/** A free page of the site (`content/pages/<id>.mdx`). */
export const pageSchema = z.strictObject({
  titre: texte(90).meta(label('Titre', 'Le titre de la page.')),
  resume: texte(240).meta(label('Résumé', 'Ce qu’on y trouve, en une phrase.')),
  questions: questions(),
  questionsParTitre: questionsParTitre(),
  source: source().optional().meta(label('Source', 'Le document dont la page est tirée, s’il y en a un.')),
});
