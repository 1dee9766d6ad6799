import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { entries } from './load/entries.ts';
import { rows } from './load/lists.ts';
import {
  ENTRIES,
  ENTRY_NAMES,
  LIST_NAMES,
  LISTS,
  type Content,
  type EntryCollection,
  type ListCollection,
} from './schema/collections.ts';

z.config(z.locales.fr());

interface Config<Schema> {
  loader: Loader;
  schema: Schema;
}
/** A closed list keeps the order of its file, which Astro's store does not: each row carries its rank. */
const ranked = { rang: z.int() };

export const collections = Object.fromEntries([
  ...ENTRY_NAMES.map((name) => [name, defineCollection({ loader: entries(name), schema: ENTRIES[name] })]),
  ...LIST_NAMES.map((name) => [name, defineCollection({ loader: rows(name), schema: LISTS[name].extend(ranked) })]),
]) as { [N in EntryCollection]: Config<(typeof ENTRIES)[N]> } & {
  [N in ListCollection]: Config<z.ZodType<Content[N][number] & { rang: number }>>;
};
