import CMS from '@sveltia/cms';
import { config } from 'virtual:reperes';
import quotation from '../../components/temoignages/temoignage.css?inline';
import { LAYERS } from '../../styles/layers.ts';
import site from '../../styles/site.css?inline';
import { readDraft, readRows, writeDraft } from './entry.ts';
import { apercus, type Apercu } from './previews.ts';

/** The site's own styles, whose fonts stand beside this folder wherever the site is published. */
const polices = new URL('../fonts/', document.baseURI).href;
const style = `${LAYERS}${site}${quotation}.apercu { padding-block: 2rem }`;
CMS.registerPreviewStyle(style.replaceAll('/fonts/', polices), { raw: true });

const { createElement } = window as unknown as { createElement: Parameters<typeof apercus>[0] };
for (const [collection, apercu] of Object.entries(apercus(createElement)))
  CMS.registerPreviewTemplate(collection, apercu as Apercu as Parameters<typeof CMS.registerPreviewTemplate>[1]);

CMS.registerCustomFormat('entry', 'mdx', { fromFile: readDraft, toFile: writeDraft });
CMS.registerCustomFormat('rows', 'yaml', { fromFile: readRows, toFile: writeDraft });

void CMS.init({ config });
