import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { MdxJsxFlowElementHast } from 'satteri';
import { fr } from './typography.ts';

type Node = RootContent | ElementContent;
interface Parent {
  children: Node[];
}

const elements = (parent: Parent, tagName: string): Element[] =>
  parent.children.filter((node): node is Element => node.type === 'element' && node.tagName === tagName);

/**
 * Gives the table of each `<Tableau>` what Markdown cannot say: its caption, the scope of its headers, a header for
 * each row. The label of the component is set as it will be read aloud.
 */
export function nameTables(tree: Root | Parent): void {
  for (const node of tree.children) {
    const component = node as unknown as MdxJsxFlowElementHast;
    if (component.type === 'mdxJsxFlowElement' && component.name === 'Tableau') {
      const label = component.attributes.find((a) => 'name' in a && a.name === 'legende');
      const caption = fr(String(label?.value ?? ''));
      if (label) label.value = caption;
      for (const table of elements(component as unknown as Parent, 'table')) nameTable(table, caption);
      nameTables(component as unknown as Parent);
    } else if ('children' in node) {
      // Markdown aligns columns in the page's own markup, which the stylesheet decides.
      if (node.type === 'element' && /^t[dh]$/.test(node.tagName)) {
        delete node.properties.align;
        delete node.properties.style;
      }
      nameTables(node);
    }
  }
}

function nameTable(table: Element, caption: string): void {
  for (const section of table.children)
    if (section.type === 'element')
      for (const row of elements(section, 'tr')) {
        for (const header of elements(row, 'th')) header.properties.scope = 'col';
        const [first] = elements(row, 'td');
        if (first) {
          first.tagName = 'th';
          first.properties.scope = 'row';
        }
      }
  table.children.unshift({
    type: 'element',
    tagName: 'caption',
    properties: {},
    children: [{ type: 'text', value: caption }],
  });
}
