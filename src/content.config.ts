import { defineCollection } from 'astro:content';
import { file } from 'astro/loaders';
import { z } from 'astro/zod';
import { lireYaml } from './domain/verification/frontmatter.ts';
import { entrees } from './load/entrees.ts';
import { ENTREES, LISTES } from './schema/collections.ts';

z.config(z.locales.fr());

const liste = (nom: string) => file(`content/${nom}.yaml`, { parser: (texte) => lireYaml(texte).data as Record<string, unknown>[] });

export const collections = {
  temoignages: defineCollection({ loader: entrees('temoignages'), schema: ENTREES.temoignages }),
  cas: defineCollection({ loader: entrees('cas'), schema: ENTREES.cas }),
  leviers: defineCollection({ loader: entrees('leviers'), schema: ENTREES.leviers }),
  guide: defineCollection({ loader: entrees('guide'), schema: ENTREES.guide }),
  pages: defineCollection({ loader: entrees('pages'), schema: ENTREES.pages }),
  regions: defineCollection({ loader: liste('regions'), schema: LISTES.regions }),
  themes: defineCollection({ loader: liste('themes'), schema: LISTES.themes }),
  poles: defineCollection({ loader: liste('poles'), schema: LISTES.poles }),
  glossaire: defineCollection({ loader: liste('glossaire'), schema: LISTES.glossaire }),
  sources: defineCollection({ loader: liste('sources'), schema: LISTES.sources }),
  chiffres: defineCollection({ loader: liste('chiffres'), schema: LISTES.chiffres }),
  chronologie: defineCollection({ loader: liste('chronologie'), schema: LISTES.chronologie }),
  personnes: defineCollection({ loader: liste('personnes'), schema: LISTES.personnes }),
  site: defineCollection({ loader: liste('site'), schema: LISTES.site }),
};
