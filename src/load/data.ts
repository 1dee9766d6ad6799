import { FORMATS } from '../publish/data/dcat.ts';
import { dataFiles } from '../publish/data/files.ts';
import type { World } from '../publish/context.ts';
import { absolute } from './citation.ts';
import { DEPARTEMENT_NAMES } from './departements.ts';
import { fileRoute } from './file-route.ts';
import { contentDates } from './git.ts';
import { loadRawSite, madeOf } from './site.ts';

/** What publishing needs: the joined content, where the site is published, the dates of its files. */
export const loadWorld = madeOf(loadRawSite, (site): World => ({
  site,
  absolute,
  departements: DEPARTEMENT_NAMES,
  dates: contentDates(),
}));

/** Every file under `/donnees/`, by name. */
export const loadData = madeOf(loadRawSite, async () => dataFiles(await loadWorld()));

/** The route of the open data of one file extension. */
export const dataRoute = (extension: keyof typeof FORMATS) =>
  fileRoute('file', `${FORMATS[extension].type}; charset=utf-8`, loadData, { end: `.${extension}` });
