import type { Element, ElementContent, Root, RootContent } from 'hast';
import { drawFigures } from './figures.ts';
import type { Images } from './images.ts';

/** What the look of a body depends on besides its text. */
export interface ComposeOptions {
  /** The pictures that the body may show, by file name. */
  images?: Images;
}

/**
 * Gives a body its look, in place: pictures become figures, paragraphs get a link to themselves. The tree comes
 * checked, with its ids (`nameAnchors`); components stand in it as `mdxJsxFlowElement`.
 */
export function composeBody(tree: Root, { images = new Map() }: ComposeOptions = {}): void {
  drawFigures(tree, images);
  for (const node of tree.children) if (isElement(node, 'p')) linkToItself(node, 'Lien vers ce paragraphe');
}

const isElement = (node: RootContent | ElementContent, tagName: string): node is Element =>
  node.type === 'element' && node.tagName === tagName;

function linkToItself(element: Element, label: string): void {
  const id = element.properties.id;
  if (typeof id !== 'string') return;
  element.children.push({
    type: 'element',
    tagName: 'a',
    properties: { className: ['lien-ici'], href: `#${id}`, ariaLabel: label, dataGeste: 'adresse' },
    children: [{ type: 'text', value: '#' }],
  });
}
