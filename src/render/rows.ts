import type { Root } from 'hast';
import type { ComposeOptions } from './compose.ts';
import { composed, drawParts, type Part } from './parts.ts';
import { componentOf, isElement, textContent, type Node } from './tree.ts';

/** A row of a page: a run of text, and what stands beside it where there is room, after it elsewhere. */
export interface Row {
  /** The address of the heading that opens it, if one does. */
  slug?: string;
  /** That of the heading it stands under; empty before the first. */
  under: string;
  /** It ends what stands under that heading. */
  last: boolean;
  text: Part[];
  /** The characters of its text, as lines of a page count them. */
  length: number;
  /** The site's dated and other notes on this text. */
  notes: { part: Part[]; length: number }[];
  /** A table: it takes the whole width. */
  wide?: true;
}

/** What a body becomes as a chapter of a longer page: which ids stay, and where inside the page a link leads. */
export interface ChapterAnchors {
  keeps: (id: string) => boolean;
  within: (href: string) => string | undefined;
}

const BESIDE = new Set(['Depuis', 'Note']);
/** What a page on its own lets do (`compose.ts`): keep a passage, copy the address of a heading. */
const isGesture = (node: Node) => isElement(node) && node.properties.dataGeste !== undefined;

/** A body cut into rows: at its headings, down to level `depth`, after its notes, and around its tables. */
export function drawRows(
  body: { tree: Root },
  depth: number,
  options?: ComposeOptions,
  chapter?: ChapterAnchors,
): Row[] {
  interface Cut extends Pick<Row, 'slug' | 'under' | 'last' | 'wide'> {
    nodes: Node[];
    beside: Node[];
  }
  const rows: Cut[] = [];
  let row: Cut | undefined;
  const open = (slug?: string) => {
    if (row && slug === undefined) row.last = false;
    row = { nodes: [], beside: [], under: slug ?? row?.under ?? '', last: true, ...(slug !== undefined && { slug }) };
    rows.push(row);
    return row;
  };
  for (const node of composed(body, options).children) {
    if (node.type === 'text') continue;
    const name = componentOf(node)?.name ?? undefined;
    if (name !== undefined && BESIDE.has(name)) (row ?? open()).beside.push(node);
    else if (name !== undefined) {
      const table = open();
      table.nodes.push(node);
      table.wide = true;
    } else {
      const level = isElement(node) ? Number(/^h([2-6])$/.exec(node.tagName)?.[1]) : NaN;
      const slug = isElement(node) && level <= depth ? String(node.properties.id) : undefined;
      const goesOn = slug === undefined && row && !row.wide && row.beside.length === 0;
      (goesOn && row ? row : open(slug)).nodes.push(node);
    }
  }
  const draw = (nodes: readonly Node[]) => drawParts(chapter ? asChapter(nodes, chapter) : nodes);
  return rows.map(({ nodes, beside, ...rest }) => ({
    ...rest,
    text: draw(nodes),
    length: lengthOf(nodes),
    notes: beside.map((node) => ({ part: draw([node]), length: lengthOf([node]) })),
  }));
}

/** Pieces of a body in a longer page: headings two levels lower, nothing to act on. */
const asChapter = (nodes: readonly Node[], chapter: ChapterAnchors): Node[] =>
  nodes
    .filter((node) => !isGesture(node))
    .map((node) => {
      if (!('children' in node)) return node;
      const changed = { ...node, children: asChapter(node.children, chapter) } as Node;
      if (!isElement(changed)) return changed;
      const { tagName, properties } = changed;
      const { id, href } = properties;
      const place = href === undefined ? undefined : chapter.within(String(href));
      changed.tagName = tagName.replace(/^h([2-4])$/, (_, level) => `h${Number(level) + 2}`);
      changed.properties = { ...properties, ...(place !== undefined && { href: `#${place}` }) };
      if (id !== undefined && !chapter.keeps(String(id))) delete changed.properties.id;
      return changed;
    });

/** Characters in a line of the text, and in one of the margin, whose lines are half as high again as narrow. */
const TEXT_LINE = 62;
const MARGIN_LINE = 55;
const ENDS_A_LINE = /^(?:p|li|h\d|tr)$/;

/** The characters of pieces of a body, each of its blocks ending with a line. */
const lengthOf = (nodes: readonly Node[]): number =>
  nodes.reduce((sum, node) => {
    if (!('children' in node)) return sum + textContent(node).length;
    const end = isElement(node) ? (ENDS_A_LINE.test(node.tagName) ? TEXT_LINE : 0) : MARGIN_LINE;
    return sum + end + lengthOf(node.children);
  }, 0);

/**
 * The notes of a row that the margin has room for, after `taken` characters of something else, and those that follow
 * the text: a margin longer than its text would open a hole before the next heading.
 */
export function fitBeside({ length, notes }: Pick<Row, 'length' | 'notes'>, taken = 0) {
  const room = length / TEXT_LINE;
  let used = taken / MARGIN_LINE;
  const fits = notes.map((note) => (used += note.length / MARGIN_LINE) <= room);
  const parts = (fit: boolean) => notes.filter((_, i) => fits[i] === fit).flatMap(({ part }) => part);
  return { beside: parts(true), below: parts(false) };
}
