import type { z } from 'astro/zod';
import { casSchema, type ChampsCas } from './cas.ts';
import {
  chiffreSchema,
  documentSchema,
  etapeSchema,
  personneSchema,
  poleSchema,
  redirectionSchema,
  regionSchema,
  renseignementSchema,
  termeSchema,
  themeSchema,
  type ChampsChiffre,
  type ChampsDocument,
  type ChampsEtape,
  type ChampsPersonne,
  type ChampsPole,
  type ChampsRedirection,
  type ChampsRegion,
  type ChampsRenseignement,
  type ChampsTerme,
  type ChampsTheme,
} from './lists.ts';
import { guideSchema, type ChampsGuide } from './guide.ts';
import { levierSchema, type ChampsLevier } from './levier.ts';
import { pageSchema, type ChampsPage } from './page.ts';
import { temoignageSchema, type ChampsTemoignage } from './temoignage.ts';

/** The collections of MDX entries: folder under `content/`, and schema of the front matter. */
export const ENTREES = {
  temoignages: temoignageSchema,
  cas: casSchema,
  leviers: levierSchema,
  guide: guideSchema,
  pages: pageSchema,
} as const;
export type NomEntrees = keyof typeof ENTREES;

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
  site: renseignementSchema,
  redirections: redirectionSchema,
} as const;
export type NomListe = keyof typeof LISTES;

/** Lists that may have no row, or not be there at all. */
export const FACULTATIVES: ReadonlySet<NomListe> = new Set(['redirections']);

export const SCHEMAS: Record<NomEntrees | NomListe, z.ZodType> = { ...ENTREES, ...LISTES };

/** Everything under `content/`, validated. Each entry carries its id and its body in Markdown. */
export type Entree<T> = T & { id: string; corps: string };

export interface Contenu {
  temoignages: Entree<ChampsTemoignage>[];
  cas: Entree<ChampsCas>[];
  leviers: Entree<ChampsLevier>[];
  guide: Entree<ChampsGuide>[];
  pages: Entree<ChampsPage>[];
  regions: ChampsRegion[];
  themes: ChampsTheme[];
  poles: ChampsPole[];
  glossaire: ChampsTerme[];
  sources: ChampsDocument[];
  chiffres: ChampsChiffre[];
  chronologie: ChampsEtape[];
  personnes: ChampsPersonne[];
  site: ChampsRenseignement[];
  redirections: ChampsRedirection[];
}
