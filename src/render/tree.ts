import type { Element, ElementContent, RootContent } from 'hast';
import type { MdxJsxFlowElementHast } from 'satteri';

/** A piece of the tree of a text. */
export type Node = RootContent | ElementContent;
/** What holds pieces of a tree. */
export interface Parent {
  children: Node[];
}

/** An element of a tree of HTML; a string is a text. */
export const h = (
  tagName: string,
  properties: Element['properties'],
  ...children: (ElementContent | string)[]
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});

/** Whether a piece is an element, and one of those names where some are given. */
export const isElement = (node: Node, tagName = /./): node is Element =>
  node.type === 'element' && tagName.test(node.tagName);

/** The component that stands in a tree, if one does. */
export const componentOf = (node: Node): MdxJsxFlowElementHast | undefined => {
  const component = node as unknown as MdxJsxFlowElementHast;
  return component.type === 'mdxJsxFlowElement' ? component : undefined;
};

/** What a component is given, by name. */
export const attributesOf = ({ attributes }: MdxJsxFlowElementHast): Record<string, string> =>
  Object.fromEntries(attributes.map((a) => ['name' in a ? a.name : '', String(a.value)]));

/** The words of a piece of a page, without its marks. */
export const textContent = (node: Node): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textContent).join('') : '';
