import type { CustomFieldControlProps } from '@sveltia/cms';
import type { Problem } from '../../check/problem.ts';
import type { EditedFile } from '../edited-file.ts';
import { sayProblemsAt } from './save.ts';

export type EditorEntry = NonNullable<CustomFieldControlProps['entry']>;

/** Milliseconds without typing before an entry is checked. */
const PAUSE = 400;
let asked = 0;

/** A field that is checked, as React knows it. */
interface Checked {
  props: CustomFieldControlProps;
  state: { doubt: string };
  setState: (state: Checked['state']) => void;
}

export const isError = ({ severity }: Problem) => severity === 'error';

/**
 * A field as Sveltia CMS draws it (`control`), which says what the check doubts of it and, once somebody has tried to
 * save, refuses: the methods of a React class.
 */
export const checkedField = (
  control: unknown,
  createElement: (type: unknown, ...rest: unknown[]) => unknown,
  check: (entry: EditorEntry) => { draft: EditedFile; problems: Problem[] },
) => ({
  getInitialState: () => ({ doubt: '' }),
  async isValid(this: Checked) {
    asked = performance.now();
    while (performance.now() - asked < PAUSE) await new Promise((wait) => setTimeout(wait, PAUSE));
    // What the field holds by now: an answer of before, come late, would take away that of today.
    const { entry, field, value } = this.props;
    if (entry === undefined) return true;
    const { draft, problems } = check(entry);
    const filled = {
      path: String(field.get('path')),
      value: value as unknown,
      required: field.get('required') !== false,
    };
    const say = (some: Problem[]) => sayProblemsAt(some, draft, filled);
    this.setState({ doubt: say(problems.filter((problem) => !isError(problem))) });
    const message = say(problems.filter(isError));
    return message === '' || { error: { message } };
  },
  render(this: Checked) {
    const { doubt } = this.state;
    const said = doubt && createElement('p', { className: 'doubt', role: 'status' }, `À vérifier : ${doubt}`);
    return createElement('div', null, createElement(control, this.props), said);
  },
});
