import type { Root, RootContent } from 'hast';
import { ANCHOR } from '../model/guide.ts';
import type { Body } from './unread-body.ts';

const blank = (text: string) => text.replace(/\S/g, ' ');

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
