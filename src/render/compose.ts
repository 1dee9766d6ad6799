import type { Element, Root, RootContent } from 'hast';
import { drawFigures } from './figures.ts';
import type { Images } from './images.ts';
import { markQuotes } from './quotes.ts';
import { nameTables } from './tables.ts';
import { h, isElement, textContent, type Parent } from './tree.ts';
import { wordsSetter, type WordsOptions } from './words.ts';

/** What the look of a body depends on besides its text. */
export interface ComposeOptions extends WordsOptions {
  /** The pictures that the body may show, by file name. */
  images?: Images;
  /** The key of the entry in a note (`l/pedagogie`): each of its passages can then be kept. */
  keep?: string;
}

/**
 * Gives a body its look, in place: pictures become figures, tables get their caption, words are set, short
 * quotations are marked, headings get a link to themselves. The tree comes checked, with its ids (`nameAnchors`); components stand in it as
 * `mdxJsxFlowElement`. A paragraph has its address and no link to it: one more element and one more stop of the
 * keyboard a paragraph, for what browsers offer on any words that are selected.
 */
export function composeBody(tree: Root, { images = new Map(), keep, ...words }: ComposeOptions = {}): void {
  drawFigures(tree, images);
  nameTables(tree);
  wordsSetter(words)(tree);
  markQuotes(tree);
  if (keep !== undefined) keepPassages(tree, keep);
  linkHeadings(tree);
}

/** After each passage that tells or quotes something, the button that keeps it (`src/note/passages.ts`). */
function keepPassages(tree: Root, entry: string): void {
  const children: RootContent[] = [];
  let button: Element | undefined;
  let told = false;
  const end = () => {
    if (button && told) children.push(button);
  };
  for (const node of tree.children) {
    const { id } = isElement(node, /^h[2-6]$/) ? node.properties : {};
    if (typeof id === 'string') {
      end();
      told = false;
      button = keepButton(`${entry}/${id}`, textContent(node));
    } else told ||= isElement(node, /^(?:p|ul|ol|blockquote)$/);
    children.push(node);
  }
  end();
  tree.children = children;
}

const keepButton = (cle: string, titre: string): Element =>
  h(
    'button',
    { type: 'button', className: ['garder'], dataGeste: 'garder', dataCle: cle, ariaLabel: `Garder : ${titre}` },
    'Garder',
  );

function linkHeadings(parent: Parent): void {
  for (const node of parent.children)
    if (isElement(node, /^h[2-4]$/)) {
      const href = `#${String(node.properties.id)}`;
      const properties = { className: ['lien-ici'], href, tabIndex: -1, ariaHidden: 'true', dataGeste: 'adresse' };
      node.children.push(h('a', properties, '#'));
    } else if ('children' in node) linkHeadings(node);
}
