import type { Site } from '../../model/repertoire.ts';
import type { CitationContext } from '../citation/records.ts';

/** When a file of the content entered the site, and when it last changed (ISO 8601). */
export interface FileDates {
  added: string;
  changed: string;
}

/** What publishing needs: the joined content, where the site is, and what is known besides. */
export interface World extends CitationContext {
  site: Site;
  /** Names of the départements by code. */
  departements: ReadonlyMap<string, string>;
  /** The dates of each file of the content by its path, where the history tells them. */
  dates: ReadonlyMap<string, FileDates>;
}
