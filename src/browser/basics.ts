import { siteAddress } from '../render/base-path.ts';

// In one file: each file that several of our programs share is one more request for each of them.

type Child = Node | string | false | undefined;

/** Makes an element. Texts stay texts: nothing typed or indexed is ever read as HTML. */
export function el<N extends keyof HTMLElementTagNameMap>(
  name: N,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[N] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  for (const e of children) if (e instanceof Node || (typeof e === 'string' && e !== '')) element.append(e);
  return element;
}

export function button(text: string, act: () => void, attributes: Record<string, string> = {}): HTMLButtonElement {
  const b = el('button', { type: 'button', ...attributes }, text);
  b.addEventListener('click', act);
  return b;
}

/** An element of the page, by its id. Throws when the page does not hold it. */
export function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const hit = document.getElementById(id);
  if (!(hit instanceof kind)) throw new Error(`#${id} manque dans la page.`);
  return hit;
}

/** The look of what comes when a reader acts: it is not in the pages' own stylesheet. */
export const addStyle = () =>
  document.head.append(el('link', { rel: 'stylesheet', href: siteAddress('/styles/gestes.css') }));

/** What this browser keeps under a name; empty when it keeps nothing there, or refuses to say. */
export function readItem(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a text, or forgets it when it is empty. False when the browser refuses (private window, storage full). */
export function writeItem(key: string, text: string): boolean {
  try {
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}
