import type { FacetChoices, Value } from '../index/facet-choices.ts';
import { FACET_NAMES, type Facet } from '../types.ts';
import { el } from './dom.ts';
import { sayNumber } from './texts.ts';

export type Comptes = Record<Facet, Map<string, number>>;
type Chosen = Partial<Record<Facet, readonly string[]>>;
interface Box {
  nom: Facet;
  value: string;
  input: HTMLInputElement;
  compte: HTMLSpanElement;
}

const OPEN = new Set<Facet>(['type', 'region', 'role']);

/** The facets, as boxes to tick with their counts, drawn in `place` when first shown. */
export function createFacets(choices: readonly FacetChoices[], place: HTMLElement) {
  const names = new Map<Facet, Map<string, string>>(
    choices.map(({ nom, values }) => [
      nom,
      new Map(values.flatMap((v) => [v, ...(v.inside ?? [])]).map((v) => [v.id, v.nom])),
    ]),
  );
  let boxes: Box[] | undefined;
  const box = (nom: Facet, v: Value): HTMLLabelElement => {
    const input = el('input', { type: 'checkbox', name: nom, value: v.id });
    const compte = el('span', { class: 'compte' });
    boxes?.push({ nom, value: v.id, input, compte });
    return el('label', {}, input, el('span', { class: 'nom' }, v.nom), ' ', compte);
  };
  const liste = (nom: Facet, values: readonly Value[]): HTMLUListElement =>
    el(
      'ul',
      { class: 'nu' },
      ...values.map((v) => el('li', {}, box(nom, v), v.inside && v.inside.length > 0 && liste(nom, v.inside))),
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
      ...choices.map(({ nom, titre, values }) =>
        el(
          'details',
          OPEN.has(nom) ? { open: '' } : {},
          el('summary', {}, titre),
          el('fieldset', {}, el('legend', { class: 'visuellement-cache' }, titre), liste(nom, values), others()),
        ),
      ),
    );
    return boxes;
  };
  return {
    known: (facet: Facet): ReadonlySet<string> => new Set(names.get(facet)?.keys()),
    nameOf: (facet: Facet, value: string): string => names.get(facet)?.get(value) ?? value,
    /** Ticks what is chosen; a value that would give nothing is folded under « autres » and cannot be chosen. */
    show(chosen: Chosen, counts: Comptes) {
      for (const { nom, value, input, compte } of draw()) {
        const n = counts[nom].get(value) ?? 0;
        input.checked = chosen[nom]?.includes(value) ?? false;
        input.disabled = n === 0 && !input.checked;
        compte.textContent = `(${sayNumber(n)})`;
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
      for (const nom of FACET_NAMES) {
        const ticked = draw().filter((b) => b.nom === nom && b.input.checked);
        if (ticked.length > 0) chosen[nom] = ticked.map((b) => b.value);
      }
      return chosen;
    },
  };
}
export type ShownFacets = ReturnType<typeof createFacets>;
