import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { entries } from './load/entries.ts';
import { rows } from './load/lists.ts';
import { ENTRIES, LISTS, type ListCollection } from './schema/collections.ts';

z.config(z.locales.fr());

/** A closed list keeps the order of its file, which Astro's store does not: each row carries its rank. */
const liste = <N extends ListCollection>(nom: N) =>
  defineCollection({ loader: rows(nom), schema: LISTS[nom].extend({ rang: z.int() }) });

export const collections = {
  temoignages: defineCollection({ loader: entries('temoignages'), schema: ENTRIES.temoignages }),
  cas: defineCollection({ loader: entries('cas'), schema: ENTRIES.cas }),
  leviers: defineCollection({ loader: entries('leviers'), schema: ENTRIES.leviers }),
  guide: defineCollection({ loader: entries('guide'), schema: ENTRIES.guide }),
  pages: defineCollection({ loader: entries('pages'), schema: ENTRIES.pages }),
  regions: liste('regions'),
  themes: liste('themes'),
  poles: liste('poles'),
  glossaire: liste('glossaire'),
  sources: liste('sources'),
  chiffres: liste('chiffres'),
  chronologie: liste('chronologie'),
  personnes: liste('personnes'),
  questions: liste('questions'),
  site: liste('site'),
  redirections: liste('redirections'),
};
