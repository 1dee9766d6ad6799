import type { Site } from '../model/repertoire.ts';

/** What publishing something needs: the joined content, and where the site is published. */
export interface Context {
  site: Site;
  /** Makes an address of the site absolute. */
  absolute: (adresse: string) => string;
}

/** When a file of the content entered the site, and when it last changed (ISO 8601). */
export interface FileDates {
  added: string;
  changed: string;
}

/** What the data need besides. */
export interface World extends Context {
  /** Names of the départements by code. */
  departements: ReadonlyMap<string, string>;
  /** The dates of each file of the content by its path, where the history tells them. */
  dates: ReadonlyMap<string, FileDates>;
}
