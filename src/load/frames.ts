import { allFrames } from '../publish/frames/frames.ts';
import { siteAddress } from '../render/base-path.ts';
import { absolute } from './citation.ts';
import { fileRoute } from './file-route.ts';
import { loadSite, madeOf } from './site.ts';

const loadFrames = madeOf(loadSite, (site) => allFrames({ site, absolute }, siteAddress('/styles/integrer.css')));

/** The route of the frames for other sites that stand in one folder of `/integrer/`. */
export const frameRoute = (folder: 'temoignages' | 'regions') =>
  fileRoute('id', 'text/html; charset=utf-8', loadFrames, { start: `${folder}/`, end: '.html' });
