import type { Element } from 'hast';
import { componentOf, h, isElement, type Node, type Parent } from './tree.ts';
import { fr } from './typography.ts';

const elements = (parent: Parent, tagName?: RegExp): Element[] =>
  (parent.children as Node[]).filter((node) => isElement(node, tagName));

/**
 * Gives the table of each `<Tableau>` what Markdown cannot say: its caption, the scope of its headers, a header for
 * each row. The label of the component is set as it will be read aloud.
 */
export function nameTables(tree: Parent): void {
  for (const node of tree.children) {
    const component = componentOf(node);
    if (component?.name === 'Tableau') {
      const label = component.attributes.find((a) => 'name' in a && a.name === 'legende');
      const caption = fr(String(label?.value ?? ''));
      if (label) label.value = caption;
      for (const table of elements(component, /^table$/)) nameTable(table, caption);
      nameTables(component);
    } else if ('children' in node) {
      // Markdown aligns columns in the page's own markup, which the stylesheet decides.
      if (isElement(node, /^t[dh]$/)) {
        delete node.properties.align;
        delete node.properties.style;
      }
      nameTables(node);
    }
  }
}

function nameTable(table: Element, caption: string): void {
  for (const row of elements(table).flatMap((section) => elements(section, /^tr$/))) {
    for (const header of elements(row, /^th$/)) header.properties.scope = 'col';
    const [first] = elements(row, /^td$/);
    if (first) {
      first.tagName = 'th';
      first.properties.scope = 'row';
    }
  }
  table.children.unshift(h('caption', {}, caption));
}
