import CMS, { type ApiEntry, type CustomFieldControl, type CustomFieldControlProps } from '@sveltia/cms';
import { config, files } from 'virtual:reperes';
import quotation from '../../components/temoignages/temoignage.css?inline';
import { LAYERS } from '../../styles/layers.ts';
import site from '../../styles/site.css?inline';
import type { Problem } from '../../check/problem.ts';
import { readDraft, readRows, writeDraft, type Draft } from '../draft.ts';
import { CHECKED, checkedName, type Choice, type Field } from './fields.ts';
import { previews } from './previews.ts';
import { prepareSaving, sayProblems, sayProblemsAt } from './save.ts';

/** Milliseconds without typing before an entry is checked. */
const PAUSE = 400;

/** The site's own styles, whose fonts stand beside this folder wherever the site is published. */
const polices = new URL('../fonts/', document.baseURI).href;
const style = `${LAYERS}${site}${quotation}.apercu { padding-block: 2rem }`;
CMS.registerPreviewStyle(style.replaceAll('/fonts/', polices), { raw: true });

/** A field that is checked, as React knows it. */
interface Checked {
  props: CustomFieldControlProps;
  state: { doubt: string };
  setState: (state: Checked['state']) => void;
}
/** What Sveltia CMS gives of React. */
const { createElement, createClass } = window as unknown as {
  createElement: (type: unknown, ...rest: unknown[]) => unknown;
  createClass: (methods: ThisType<Checked> & object) => CustomFieldControl;
};

/** The form of a collection; the lists have one each, of rows whose fields are named like those of an entry. */
const fieldsOf = (name: string) =>
  (config.collections?.find((c) => 'name' in c && c.name === name) as { fields?: Field[] } | undefined)?.fields ?? [];
const nameOf = (collection: string, field: string, value: string) => {
  const options = fieldsOf(collection).find(({ name }) => name === field)?.options as Choice[] | undefined;
  return options?.find((choice) => choice.value === value)?.label ?? value;
};
for (const [collection, page] of previews(createElement, nameOf))
  CMS.registerPreviewTemplate(collection, page as Parameters<typeof CMS.registerPreviewTemplate>[1]);

CMS.registerCustomFormat('entry', 'mdx', { fromFile: readDraft, toFile: writeDraft });
CMS.registerCustomFormat('rows', 'yaml', { fromFile: readRows, toFile: writeDraft });

/** The last draft that was checked: all fields ask at once, and one check answers them. */
let last: { entry?: unknown; draft: Draft; problems: Problem[] } = { draft: {}, problems: [] };
function lastCheck(entry: NonNullable<CustomFieldControlProps['entry']>) {
  if (entry === last.entry) return last;
  const { data, path, collection } = entry.toJS() as ApiEntry;
  // A new one has no address yet.
  const saving = { path: path || `content/${collection}/entree-nouvelle.mdx`, draft: data, isNew: path === '' };
  return (last = { entry, draft: data, problems: prepareSaving(saving, files).problems });
}
const isError = ({ severity }: Problem) => severity === 'error';
let asked = 0;

/** Each field as Sveltia CMS draws it. It says what the check doubts of it and, once somebody has tried to save, refuses. */
for (const kind of CHECKED) {
  const { control, preview } = CMS.getFieldType(kind) ?? {};
  const isChecked = createClass({
    getInitialState: () => ({ doubt: '' }),
    async isValid(value: unknown, field: CustomFieldControlProps['field']) {
      asked = performance.now();
      while (performance.now() - asked < PAUSE) await new Promise((wait) => setTimeout(wait, PAUSE));
      if (this.props.entry === undefined) return true;
      const { draft, problems } = lastCheck(this.props.entry);
      const filled = { path: String(field.get('path')), value, required: field.get('required') !== false };
      const say = (some: Problem[]) => sayProblemsAt(some, draft, filled);
      this.setState({ doubt: say(problems.filter((problem) => !isError(problem))) });
      const message = say(problems.filter(isError));
      return message === '' || { error: { message } };
    },
    render() {
      const { doubt } = this.state;
      const said = doubt && createElement('p', { className: 'doubt', role: 'status' }, `À vérifier : ${doubt}`);
      return createElement('div', null, createElement(control, this.props), said);
    },
  });
  CMS.registerFieldType(checkedName(kind), isChecked, preview);
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
