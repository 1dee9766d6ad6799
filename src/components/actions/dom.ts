import { fr } from '../../render/typography.ts';

type Enfant = Node | string | false | undefined;

/** Makes an element; texts get French typography, and nothing is ever read as HTML. */
export function el<N extends keyof HTMLElementTagNameMap>(
  nom: N,
  attributs: Record<string, string> = {},
  ...enfants: Enfant[]
): HTMLElementTagNameMap[N] {
  const e = document.createElement(nom);
  for (const [cle, valeur] of Object.entries(attributs))
    e.setAttribute(cle, cle === 'aria-label' ? fr(valeur) : valeur);
  for (const enfant of enfants)
    if (enfant !== undefined && enfant !== false) e.append(typeof enfant === 'string' ? fr(enfant) : enfant);
  return e;
}

export function bouton(texte: string, agir: () => void, attributs: Record<string, string> = {}): HTMLButtonElement {
  const b = el('button', { type: 'button', ...attributs }, texte);
  b.addEventListener('click', agir);
  return b;
}
