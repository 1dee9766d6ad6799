import type { Element, ElementContent, Root } from 'hast';
import { h, isElement, textContent } from './tree.ts';

/** Where short quotations stand: the site's own running text. */
const RUNNING = /^(?:p|li|td|strong|em)$/;
/** Fewer words than these are a name or a manner of speaking, « orphelins », not what someone wrote or said. */
const WORDS = 3;

/**
 * Marks the short quotations of a text, in place: what guillemets hold, when a colon brings it or a small letter opens
 * it. A title, which opens with a capital in the middle of a sentence, is no quotation.
 */
export function markQuotes(parent: Root | Element): void {
  for (const node of parent.children) if (isElement(node, /^(?!blockquote$)/)) markQuotes(node);
  if (parent.type === 'element' && RUNNING.test(parent.tagName)) parent.children = marked(parent.children);
}

function marked(children: readonly ElementContent[]): ElementContent[] {
  const done: ElementContent[] = [];
  /** What follows an opening guillemet, until it closes. */
  let open: { before: string; held: ElementContent[] } | undefined;
  /** The end of what stands before: read whole for each guillemet, a text of ten thousand took seconds. */
  let end = '';
  const put = (node: ElementContent) => {
    (open ? open.held : done).push(node);
    end = (end + textContent(quote([node]))).slice(-20);
  };
  for (const node of children) {
    if (node.type !== 'text') {
      put(node);
      continue;
    }
    for (const piece of node.value.split(/(?=«)|(?<=»)/)) {
      if (piece === '') continue;
      if (piece.startsWith('«') && !open) open = { before: end, held: [] };
      put({ type: 'text', value: piece });
      if (piece.endsWith('»') && open) {
        const { before, held } = open;
        open = undefined;
        done.push(...(isQuote(before, held) ? [quote(held)] : held));
      }
    }
  }
  return open ? [...done, ...open.held] : done;
}

const quote = (children: ElementContent[]): Element => h('q', {}, ...children);

function isQuote(before: string, held: ElementContent[]): boolean {
  const words = textContent(quote(held)).replace(/[«»]/g, '').trim();
  const brought = /:\s*$/.test(before) || before.trim() === '';
  return words.split(/\s+/).length >= WORDS && (brought || /^[\p{Ll}[(]/u.test(words));
}
