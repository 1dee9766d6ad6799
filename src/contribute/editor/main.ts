import CMS, { type ApiEntry, type CustomFieldControl } from '@sveltia/cms';
import { config, files } from 'virtual:reperes';
import quotation from '../../styles/temoignage.css?inline';
import { LAYERS } from '../../styles/layers.ts';
import site from '../../styles/site.css?inline';
import type { Problem } from '../../check/problem.ts';
import { readEntryFile, readListFile, writeEditedFile, type EditedFile } from '../edited-file.ts';
import { checkedField, isError, type EditorEntry } from './checked-field.ts';
import { CHECKED, checkedName, type EditorOption, type EditorField } from './fields.ts';
import { previews } from './previews.ts';
import { prepareSaving, sayProblems } from './save.ts';

/** The site's own styles, whose fonts stand beside this folder wherever the site is published. */
const polices = new URL('../fonts/', document.baseURI).href;
const style = `${LAYERS}${site}${quotation}.apercu { padding-block: 2rem }`;
CMS.registerPreviewStyle(style.replaceAll('/fonts/', polices), { raw: true });

/** What Sveltia CMS gives of React. */
const { createElement, createClass } = window as unknown as {
  createElement: (type: unknown, ...rest: unknown[]) => unknown;
  createClass: (methods: object) => CustomFieldControl;
};

/** The form of a collection; the lists have one each, of rows whose fields are named like those of an entry. */
const fieldsOf = (name: string) =>
  (config.collections?.find((c) => 'name' in c && c.name === name) as { fields?: EditorField[] } | undefined)?.fields ??
  [];
const nameOf = (collection: string, field: string, value: string) => {
  const options = fieldsOf(collection).find(({ name }) => name === field)?.options as EditorOption[] | undefined;
  return options?.find((choice) => choice.value === value)?.label ?? value;
};
for (const [collection, page] of previews(createElement, nameOf))
  CMS.registerPreviewTemplate(collection, page as Parameters<typeof CMS.registerPreviewTemplate>[1]);

CMS.registerCustomFormat('entry', 'mdx', { fromFile: readEntryFile, toFile: writeEditedFile });
CMS.registerCustomFormat('rows', 'yaml', { fromFile: readListFile, toFile: writeEditedFile });

/** The last draft that was checked: all fields ask at once, and one check answers them. */
let last: { entry?: unknown; draft: EditedFile; problems: Problem[] } = { draft: {}, problems: [] };
function lastCheck(entry: EditorEntry) {
  if (entry === last.entry) return last;
  const { data, path, collection } = entry.toJS() as ApiEntry;
  // A new one has no address yet.
  const saving = { path: path || `content/${collection}/entree-nouvelle.mdx`, draft: data, isNew: path === '' };
  return (last = { entry, draft: data, problems: prepareSaving(saving, files).problems });
}

for (const kind of CHECKED) {
  const { control, preview } = CMS.getFieldType(kind) ?? {};
  CMS.registerFieldType(checkedName(kind), createClass(checkedField(control, createElement, lastCheck)), preview);
}

CMS.registerEventListener({
  name: 'preSave',
  handler: ({ entry }) => {
    const { data, path, newRecord, collection } = entry.toJS() as ApiEntry;
    const { draft, problems } = prepareSaving({ path, draft: data, isNew: newRecord }, files);
    const errors = problems.filter(isError);
    // Under this name, Sveltia CMS shows the cause to whoever saves, and writes nothing.
    if (errors.length > 0)
      throw new Error('saving_failed', { cause: new Error(sayProblems(errors, fieldsOf(collection))) });
    return entry.set('data', draft);
  },
});

void CMS.init({ config });
