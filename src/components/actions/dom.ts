import { fr } from '../../render/typography.ts';

type Child = Node | string | false | undefined;

/** Makes an element; texts get French typography, and nothing is ever read as HTML. */
export function el<N extends keyof HTMLElementTagNameMap>(
  name: N,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[N] {
  const e = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, key === 'aria-label' ? fr(value) : value);
  for (const child of children)
    if (child !== undefined && child !== false) e.append(typeof child === 'string' ? fr(child) : child);
  return e;
}

export function button(text: string, act: () => void, attributes: Record<string, string> = {}): HTMLButtonElement {
  const b = el('button', { type: 'button', ...attributes }, text);
  b.addEventListener('click', act);
  return b;
}
