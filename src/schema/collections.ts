import type { z } from 'astro/zod';
import { casSchema, type CasData } from './cas.ts';
import {
  chiffreSchema,
  documentSchema,
  etapeSchema,
  personneSchema,
  poleSchema,
  questionSchema,
  redirectionSchema,
  regionSchema,
  renseignementSchema,
  termeSchema,
  themeSchema,
  type ChiffreData,
  type DocumentData,
  type EtapeData,
  type PersonneData,
  type PoleData,
  type QuestionData,
  type RedirectionData,
  type RegionData,
  type RenseignementData,
  type TermeData,
  type ThemeData,
} from './lists.ts';
import { guideSchema, type GuideData } from './guide.ts';
import { levierSchema, type LevierData } from './levier.ts';
import { pageSchema, type PageData } from './page.ts';
import { temoignageSchema, type TemoignageData } from './temoignage.ts';

/** The collections of MDX entries: folder under `content/`, and schema of the front matter. */
export const ENTREES = {
  temoignages: temoignageSchema,
  cas: casSchema,
  leviers: levierSchema,
  guide: guideSchema,
  pages: pageSchema,
} as const;
export type EntryCollection = keyof typeof ENTREES;

/** The closed lists: `content/<name>.yaml`, and schema of one row. */
export const LISTES = {
  regions: regionSchema,
  themes: themeSchema,
  poles: poleSchema,
  glossaire: termeSchema,
  sources: documentSchema,
  chiffres: chiffreSchema,
  chronologie: etapeSchema,
  personnes: personneSchema,
  questions: questionSchema,
  site: renseignementSchema,
  redirections: redirectionSchema,
} as const;
export type ListCollection = keyof typeof LISTES;

/** Lists that may have no row, or not be there at all. */
export const OPTIONAL_LISTS: ReadonlySet<ListCollection> = new Set(['questions', 'redirections']);

export const SCHEMAS: Record<EntryCollection | ListCollection, z.ZodType> = { ...ENTREES, ...LISTES };

/** Everything under `content/`, validated. Each entry carries its id and its body in Markdown. */
export type Entry<T> = T & { id: string; corps: string };

export interface Content {
  temoignages: Entry<TemoignageData>[];
  cas: Entry<CasData>[];
  leviers: Entry<LevierData>[];
  guide: Entry<GuideData>[];
  pages: Entry<PageData>[];
  regions: RegionData[];
  themes: ThemeData[];
  poles: PoleData[];
  glossaire: TermeData[];
  sources: DocumentData[];
  chiffres: ChiffreData[];
  chronologie: EtapeData[];
  personnes: PersonneData[];
  questions: QuestionData[];
  site: RenseignementData[];
  redirections: RedirectionData[];
}
