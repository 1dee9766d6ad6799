import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { composeBody, type ComposeOptions } from './compose.ts';
import { attributesOf, componentOf, isElement, type Node } from './tree.ts';

/** A body cut at its components: pieces of HTML, and components with what stands inside them. */
export type Part = string | { name: string; attributes: Record<string, string>; inside: Part[] };

/** A body with its look, as a tree of its own. */
export function composed({ tree }: { tree: Root }, options?: ComposeOptions): Root {
  const copy = structuredClone(tree);
  composeBody(copy, options);
  return copy;
}

/** What holds blocks and no words: the ends of lines between them say nothing. */
const HOLDS_BLOCKS = /^(?:blockquote|[uo]l|table|thead|tbody|tr)$/;
const withoutBlanks = (nodes: readonly Node[]) => nodes.filter((n) => n.type !== 'text' || n.value.trim() !== '');

/** Stands for a component in the HTML around it. No text holds it: a null character is refused. */
const CUT = '\0';

/** The HTML of pieces of a tree, cut at their components. */
export function drawParts(nodes: readonly Node[]): Part[] {
  const components: Part[] = [];
  const setAside = (node: Node): Node => {
    const component = componentOf(node);
    if (component) {
      components.push({
        name: component.name ?? '',
        attributes: attributesOf(component),
        inside: drawParts(component.children as Node[]),
      });
      return { type: 'raw', value: CUT } as unknown as Node;
    }
    if (!isElement(node)) return node;
    const { children } = node;
    const held = HOLDS_BLOCKS.test(node.tagName) ? withoutBlanks(children) : children;
    return { ...node, children: held.map(setAside) } as Node;
  };
  const root = { type: 'root', children: withoutBlanks(nodes).map(setAside) } as Root;
  const html = toHtml(root, { allowDangerousHtml: true, characterReferences: { useNamedReferences: true } });
  return html
    .split(CUT)
    .flatMap((piece, rank) => [piece, components[rank]])
    .filter((part): part is Part => part !== undefined && part !== '');
}

/** Draws a body that has no problem. */
export const drawBody = (body: { tree: Root }, options?: ComposeOptions): Part[] =>
  drawParts(composed(body, options).children);
