import CMS, { type ApiEntry } from '@sveltia/cms';
import { config, files } from 'virtual:reperes';
import quotation from '../../components/temoignages/temoignage.css?inline';
import { LAYERS } from '../../styles/layers.ts';
import site from '../../styles/site.css?inline';
import { readDraft, readRows, writeDraft } from './entry.ts';
import type { Field } from './fields.ts';
import { apercus, type Apercu } from './previews.ts';
import { prepareSaving, sayProblems } from './save.ts';

/** The site's own styles, whose fonts stand beside this folder wherever the site is published. */
const polices = new URL('../fonts/', document.baseURI).href;
const style = `${LAYERS}${site}${quotation}.apercu { padding-block: 2rem }`;
CMS.registerPreviewStyle(style.replaceAll('/fonts/', polices), { raw: true });

const { createElement } = window as unknown as { createElement: Parameters<typeof apercus>[0] };
for (const [collection, apercu] of Object.entries(apercus(createElement)))
  CMS.registerPreviewTemplate(collection, apercu as Apercu as Parameters<typeof CMS.registerPreviewTemplate>[1]);

CMS.registerCustomFormat('entry', 'mdx', { fromFile: readDraft, toFile: writeDraft });
CMS.registerCustomFormat('rows', 'yaml', { fromFile: readRows, toFile: writeDraft });

/** The form of a collection; the lists have one each, of rows whose fields are named like those of an entry. */
const fieldsOf = (name: string) =>
  (config.collections?.find((c) => 'name' in c && c.name === name) as { fields?: Field[] } | undefined)?.fields ?? [];

CMS.registerEventListener({
  name: 'preSave',
  handler: ({ entry }) => {
    const { data, path, newRecord, collection } = entry.toJS() as ApiEntry;
    const { draft, problems } = prepareSaving({ path, draft: data, isNew: newRecord }, files);
    const errors = problems.filter(({ severity }) => severity === 'error');
    // Under this name, Sveltia CMS shows the cause to whoever saves, and writes nothing.
    if (errors.length > 0)
      throw new Error('saving_failed', { cause: new Error(sayProblems(errors, fieldsOf(collection))) });
    return entry.set('data', draft);
  },
});

void CMS.init({ config });
