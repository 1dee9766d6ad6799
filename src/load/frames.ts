import { allFrames } from '../publish/frames/frames.ts';
import { siteAddress } from '../render/base-path.ts';
import { absolute } from './citation.ts';
import { fileRoute } from './file-route.ts';
import { loadSite } from './site.ts';
import { once } from '../model/once.ts';
import type { Site } from '../model/repertoire.ts';

const framesOf = once((site: Site) => allFrames({ site, absolute }, siteAddress('/styles/integrer.css')));

/** The route of the frames for other sites that stand in one folder of `/integrer/`. */
export const frameRoute = (folder: 'temoignages' | 'regions') =>
  fileRoute('id', 'text/html; charset=utf-8', async () => framesOf(await loadSite()), {
    start: `${folder}/`,
    end: '.html',
  });
