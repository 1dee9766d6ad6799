import { z } from 'astro/zod';
import { source, texte } from './common.ts';

/** A free page of the site (`content/pages/<id>.mdx`). */
export const pageSchema = z.strictObject({
  titre: texte(90).describe('Le titre de la page.'),
  resume: texte(240).describe('Ce qu’on y trouve, en une phrase.'),
  source: source().optional().describe('Le document dont la page est tirée, s’il y en a un.'),
});

export type PageData = z.infer<typeof pageSchema>;
