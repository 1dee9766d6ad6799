import type { Root as HastRoot } from 'hast';
import type { Nodes, Parents, Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { mdxToMdast, type Features } from 'satteri';
import { nameAnchors } from '../render/anchors.ts';
import { nodeChecker } from './body-nodes.ts';
import { sayTooMuch } from './body-size.ts';
import { sayMdxError } from './messages/mdx.ts';
import { unreadBody, type Body, type ReadOptions } from './unread-body.ts';
import { foundAt, type Position, type Problem, type Said } from './problem.ts';

/** The Markdown that the site knows; the same for what Astro's own MDX draws (astro.config.mjs). */
export const FEATURES: Features = { gfm: true, smartPunctuation: false, frontmatter: false };

/** Far more than anyone mends at once. */
const ENOUGH = 1000;

/**
 * Reads a body, once: parsed as MDX and never run, only text, Markdown and the components offered with literal
 * attributes stay. The check, the loader and the form all read bodies here.
 */
export function readBody(text: string, { linesBefore = 0 }: ReadOptions = {}): Body {
  const body = unreadBody(text, { linesBefore });
  const placeOf = ({ line, column }: Position): Position => ({ line: line + linesBefore, column });
  const report = (place: Position, said: Said, severity?: Problem['severity']) => {
    if (body.problems.length < ENOUGH) body.problems.push(foundAt(placeOf(place), 'texte', said, severity));
  };
  const tooMuch = sayTooMuch(text);
  if (tooMuch) {
    report(tooMuch.place, tooMuch.said);
    return body;
  }
  let tree: Root;
  try {
    tree = mdxToMdast(text, { features: FEATURES }) as Root;
  } catch (error) {
    const { place, said } = sayMdxError(error, text);
    report(place, said);
    return body;
  }
  const check = nodeChecker({ text, references: body, placeOf, report });
  const walk = (parent: Parents, above: readonly Parents[]) => {
    const ancestors = [parent, ...above];
    parent.children = (parent.children as Nodes[]).filter((node) => {
      if (!check(node, ancestors)) return false;
      if ('children' in node) walk(node, ancestors);
      return true;
    }) as never;
  };
  walk(tree, []);
  body.tree = toHast(tree, { passThrough: ['mdxJsxFlowElement'] }) as HastRoot;
  for (const { element, ...heading } of nameAnchors(body.tree)) {
    const { start = { line: 1, column: 1, offset: 0 }, end } = element.position ?? {};
    const anchor = heading.fixed ? text.slice(start.offset, end?.offset).lastIndexOf('[#') : 0;
    body.headings.push({ ...heading, ...placeOf({ line: start.line, column: start.column + anchor }) });
  }
  for (const node of body.tree.children)
    if (node.type === 'element' && node.tagName === 'p') body.paragraphs.push(String(node.properties.id));
  body.partial = false;
  return body;
}
