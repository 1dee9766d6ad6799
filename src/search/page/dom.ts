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

/** An element of the page, by its id. Throws when the page does not hold it. */
export function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const hit = document.getElementById(id);
  if (!(hit instanceof kind)) throw new Error(`#${id} manque dans la page.`);
  return hit;
}
