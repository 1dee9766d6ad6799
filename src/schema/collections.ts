import type { z } from 'astro/zod';
import { casSchema } from './cas.ts';
import { guideSchema } from './guide.ts';
import { jsonSchemaOf, type JsonSchema } from './json.ts';
import { levierSchema } from './levier.ts';
import * as lists from './lists.ts';
import { pageSchema } from './page.ts';
import { temoignageSchema } from './temoignage.ts';
import { keysOf } from './vocabulary.ts';

/** The collections of MDX entries: folder under `content/`, and schema of the front matter. */
export const ENTRIES = {
  temoignages: temoignageSchema,
  cas: casSchema,
  leviers: levierSchema,
  guide: guideSchema,
  pages: pageSchema,
} as const;
export type EntryCollection = keyof typeof ENTRIES;

/** The closed lists: `content/<name>.yaml`, and schema of one row. */
export const LISTS = {
  regions: lists.regionSchema,
  themes: lists.themeSchema,
  poles: lists.poleSchema,
  glossaire: lists.termeSchema,
  sources: lists.documentSchema,
  chiffres: lists.chiffreSchema,
  chronologie: lists.etapeSchema,
  personnes: lists.personneSchema,
  questions: lists.questionSchema,
  site: lists.renseignementSchema,
  redirections: lists.redirectionSchema,
} as const;
export type ListCollection = keyof typeof LISTS;

/** Lists that may have no row, or not be there at all. */
export const OPTIONAL_LISTS: ReadonlySet<ListCollection> = new Set(['questions', 'redirections']);

export const SCHEMAS: Record<EntryCollection | ListCollection, z.ZodObject> = { ...ENTRIES, ...LISTS };

const SHAPES = new Map<string, JsonSchema>(
  Object.entries(SCHEMAS).map(([name, schema]) => [name, jsonSchemaOf(schema)]),
);
/** The fields of a collection, as data. */
export const shapeOf = (name: string): JsonSchema => SHAPES.get(name) ?? {};

/** The names of both kinds, in this order. */
export const ENTRY_NAMES = keysOf(ENTRIES);
export const LIST_NAMES = keysOf(LISTS);

/** Where an editor finds a collection. */
export const whereIs = (name: EntryCollection | ListCollection): string =>
  name in ENTRIES ? `content/${name}/` : `content/${name}.yaml`;

/** One entry: its fields, its id, and its body in Markdown. */
export type Entry<T> = T & { id: string; corps: string };

/** Everything under `content/`, validated. */
export type Content = { [N in EntryCollection]: Entry<z.infer<(typeof ENTRIES)[N]>>[] } & {
  [N in ListCollection]: z.infer<(typeof LISTS)[N]>[];
};
