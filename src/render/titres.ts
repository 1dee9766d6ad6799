import type { HastPluginDefinition } from 'satteri';
import { slugTitre } from '../domain/chemins.ts';
import { ANCRE } from '../domain/verification/ancre.ts';

/**
 * Sätteri plugin: gives each heading its own ASCII id, or the fixed one written `[#id]` at its end.
 * A new instance per document, because ids must be unique within one.
 */
export const titres = (): HastPluginDefinition => {
  const vus = new Map<string, number>();
  return {
    name: 'titres',
    element: {
      filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
      visit(noeud, ctx) {
        const texte = ctx.textContent(noeud);
        const fixe = ANCRE.exec(texte)?.[1];
        if (fixe) {
          const dernier = noeud.children.at(-1);
          if (dernier?.type === 'text') ctx.replaceNode(dernier, { type: 'text', value: dernier.value.replace(ANCRE, '') });
        }
        const base = fixe ?? slugTitre(texte);
        const rang = (vus.get(base) ?? 0) + 1;
        vus.set(base, rang);
        ctx.setProperty(noeud, 'id', rang === 1 ? base : `${base}-${rang}`);
      },
    },
  };
};
