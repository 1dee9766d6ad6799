import { FORMATS } from '../publish/data/dcat.ts';
import { dataFiles, type DataFiles } from '../publish/data/files.ts';
import type { World } from '../publish/context.ts';
import { fr } from '../render/typography.ts';
import { absolute } from './citation.ts';
import { DEPARTEMENT_NAMES } from './departements.ts';
import { fileRoute } from './file-route.ts';
import { contentDates } from './git.ts';
import { once } from '../model/once.ts';
import type { Site } from '../model/repertoire.ts';
import { loadRawSite } from './site.ts';

const worldOf = once((site: Site): World => ({
  site,
  absolute,
  departements: DEPARTEMENT_NAMES,
  dates: contentDates(),
}));
const filesOf = once((site: Site) => dataFiles(worldOf(site), fr));

/** What publishing needs: the joined content, where the site is published, the dates of its files. */
export const loadWorld = async (): Promise<World> => worldOf(await loadRawSite());

/** Every file under `/donnees/`, by name. */
export const loadData = async (): Promise<DataFiles> => filesOf(await loadRawSite());

/** The route of the open data of one file extension. */
export const dataRoute = (extension: keyof typeof FORMATS) =>
  fileRoute('file', `${FORMATS[extension].type}; charset=utf-8`, loadData, { end: `.${extension}` });
