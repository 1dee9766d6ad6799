import type { HastPluginDefinition } from 'satteri';
import { headingSlug } from '../model/routes.ts';
import { ANCRE } from '../check/anchor.ts';

/**
 * The id of a paragraph: from its first words, so that the address survives what is added after it or elsewhere
 * in the page. Five letters and digits of a 32-bit hash (FNV-1a).
 */
export function paragraphId(texte: string): string {
  let h = 0x811c9dc5;
  for (const signe of texte.replace(/\s+/g, ' ').trim().slice(0, 60))
    h = Math.imul(h ^ (signe.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `p-${h.toString(36).padStart(7, '0').slice(-5)}`;
}

const lien = (id: string, nom: string) => ({
  type: 'element' as const,
  tagName: 'a',
  properties: { className: ['lien-ici'], href: `#${id}`, ariaLabel: nom, dataGeste: 'adresse' },
  children: [{ type: 'text' as const, value: '#' }],
});

/**
 * Sätteri plugin: gives each heading its ASCII id, or the fixed one written `[#id]` at its end, each paragraph of
 * the text its own, and to both a link to themselves. A new instance per document: ids are unique within one.
 */
export const ancres = (): HastPluginDefinition => {
  const vus = new Map<string, number>();
  const unique = (base: string) => {
    const rang = (vus.get(base) ?? 0) + 1;
    vus.set(base, rang);
    return rang === 1 ? base : `${base}-${rang}`;
  };
  return {
    name: 'ancres',
    element: [
      {
        filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
        visit(noeud, ctx) {
          const texte = ctx.textContent(noeud);
          const fixe = ANCRE.exec(texte)?.[1];
          const dernier = noeud.children.at(-1);
          if (fixe && dernier?.type === 'text')
            ctx.replaceNode(dernier, { type: 'text', value: dernier.value.replace(ANCRE, '') });
          ctx.setProperty(noeud, 'id', unique(fixe ?? headingSlug(texte)));
        },
      },
      {
        filter: ['p'],
        visit(noeud, ctx) {
          if (ctx.parent(noeud)?.type !== 'root') return;
          const id = unique(paragraphId(ctx.textContent(noeud)));
          ctx.setProperty(noeud, 'id', id);
          ctx.appendChild(noeud, lien(id, 'Lien vers ce paragraphe'));
        },
      },
    ],
  };
};
