import type { Root, RootContent } from 'hast';
import { ANCHOR } from '../render/anchors.ts';
import type { Body } from './body.ts';

<<<<<<< HEAD
export const blank = (text: string) => text.replace(/\S/g, ' ');
=======
/** Fields that hold ids, codes and numbers: nothing to read. */
const WITHOUT_PROSE =
  /^(?:id|type|role|region|departement|leviers|themes|poles|pole|section|document|page|pageFin|date|ordre|numero|ancre|niveau|texteSigne|phase|partie|milieu|creation|source|soutiens|citation|cas|chiffres|citations|auteurs|structure|acteurs|secteurs|familles)$/;

const blank = (text: string) => text.replace(/\S/g, ' ');
>>>>>>> 34363cf (contenu(cas): depuis quand, qui soutient dans les mots de la source, qui paie et combien)

/** The words of a body, letter for letter at their place, with everything else blanked: marks, code, addresses. */
export function proseOfBody({ text, tree }: Pick<Body, 'text' | 'tree'>): string {
  const pieces: string[] = [];
  let end = 0;
  const visit = (node: Root | RootContent) => {
    const { start, end: last } = node.position ?? {};
    if (node.type === 'element' && node.tagName === 'code') return;
    if (node.type === 'text' && start?.offset !== undefined && last?.offset !== undefined && start.offset >= end) {
      pieces.push(blank(text.slice(end, start.offset)), text.slice(start.offset, last.offset).replace(ANCHOR, blank));
      end = last.offset;
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return [...pieces, blank(text.slice(end))].join('').replace(/https?:\/\/\S+|www\.\S+/g, blank);
}
