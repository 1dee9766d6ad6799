type Enfant = Node | string | false | undefined;

/** Makes an element. Texts stay texts: nothing typed or indexed is ever read as HTML. */
export function el<N extends keyof HTMLElementTagNameMap>(
  nom: N,
  attributs: Record<string, string> = {},
  ...enfants: Enfant[]
): HTMLElementTagNameMap[N] {
  const element = document.createElement(nom);
  for (const [cle, valeur] of Object.entries(attributs)) element.setAttribute(cle, valeur);
  for (const e of enfants) if (e instanceof Node || (typeof e === 'string' && e !== '')) element.append(e);
  return element;
}

/** An element of the page, by its id. Throws when the page does not hold it. */
export function parId<T extends HTMLElement>(id: string, sorte: new () => T): T {
  const trouve = document.getElementById(id);
  if (!(trouve instanceof sorte)) throw new Error(`#${id} manque dans la page.`);
  return trouve;
}
