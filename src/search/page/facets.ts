import type { FacetChoices, Value } from '../index/facet-choices.ts';
import type { Chosen } from '../index/facet-table.ts';
import type { Facet } from '../types.ts';
import { el } from '../../browser/basics.ts';
import { sayNumber } from '../../text/numbers.ts';

export type Counts = Record<Facet, Map<string, number>>;
interface Box {
  facet: Facet;
  value: string;
  input: HTMLInputElement;
  count: HTMLSpanElement;
}

const OPEN = new Set<Facet>(['type', 'region', 'role']);

/** The facets, as boxes to tick with their counts, drawn in `place` when first shown. */
export function createFacets(choices: readonly FacetChoices[], place: HTMLElement) {
  const names = new Map<Facet, Map<string, string>>(
    choices.map(({ facet, values }) => [
      facet,
      new Map(values.flatMap((v) => [v, ...(v.inside ?? [])]).map((v) => [v.id, v.name])),
    ]),
  );
  let boxes: Box[] | undefined;
  const box = (facet: Facet, v: Value): HTMLLabelElement => {
    const input = el('input', { type: 'checkbox', name: facet, value: v.id });
    const count = el('span', { class: 'compte' });
    boxes?.push({ facet, value: v.id, input, count });
    return el('label', {}, input, el('span', { class: 'nom' }, v.name), ' ', count);
  };
  const list = (facet: Facet, values: readonly Value[]): HTMLUListElement =>
    el(
      'ul',
      { class: 'nu' },
      ...values.map((v) => el('li', {}, box(facet, v), v.inside && v.inside.length > 0 && list(facet, v.inside))),
    );
  /** Shows the values that would give nothing, and hides them again. */
  const others = () => {
    const button = el('button', { type: 'button', class: 'autres', hidden: '', 'aria-expanded': 'false' });
    button.addEventListener('click', () => {
      const open = button.parentElement?.classList.toggle('tout') ?? false;
      button.setAttribute('aria-expanded', String(open));
    });
    return button;
  };
  const draw = (): Box[] => {
    if (boxes) return boxes;
    boxes = [];
    place.replaceChildren(
      ...choices.map(({ facet, title, values }) =>
        el(
          'details',
          OPEN.has(facet) ? { open: '' } : {},
          el('summary', {}, title),
          el('fieldset', {}, el('legend', { class: 'visuellement-cache' }, title), list(facet, values), others()),
        ),
      ),
    );
    return boxes;
  };
  return {
    known: (facet: Facet): ReadonlySet<string> => new Set(names.get(facet)?.keys()),
    nameOf: (facet: Facet, value: string): string => names.get(facet)?.get(value) ?? value,
    /** Ticks what is chosen; a value that would give nothing is folded under « autres » and cannot be chosen. */
    show(chosen: Chosen, counts: Counts) {
      for (const { facet, value, input, count } of draw()) {
        const n = counts[facet].get(value) ?? 0;
        input.checked = chosen[facet]?.includes(value) ?? false;
        input.disabled = n === 0 && !input.checked;
        count.textContent = `(${sayNumber(n)})`;
        input.closest('li')?.classList.toggle('rien', input.disabled);
      }
      for (const button of place.querySelectorAll<HTMLButtonElement>('.autres')) {
        const count = button.parentElement?.querySelectorAll('.rien').length ?? 0;
        button.hidden = count === 0;
        button.textContent = `${sayNumber(count)} autre${count > 1 ? 's' : ''}, sans résultat`;
      }
    },
    /** What is ticked. */
    read(): Partial<Record<Facet, string[]>> {
      const chosen: Partial<Record<Facet, string[]>> = {};
      for (const { facet, value, input } of draw()) if (input.checked) (chosen[facet] ??= []).push(value);
      return chosen;
    },
  };
}
export type ShownFacets = ReturnType<typeof createFacets>;
