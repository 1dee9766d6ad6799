import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const entrees = (dossier: string) =>
  defineCollection({
    loader: glob({ pattern: '*.mdx', base: `./content/${dossier}` }),
    schema: z.looseObject({ titre: z.string() }),
  });

export const collections = {
  temoignages: entrees('temoignages'),
  cas: entrees('cas'),
  leviers: entrees('leviers'),
  guide: entrees('guide'),
};
