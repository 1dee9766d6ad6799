import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const entries = (folder: string) =>
  defineCollection({
    loader: glob({ pattern: '*.mdx', base: `./content/${folder}` }),
    schema: z.looseObject({ titre: z.string() }),
  });

export const collections = {
  temoignages: entries('temoignages'),
  cas: entries('cas'),
  leviers: entries('leviers'),
  guide: entries('guide'),
};
