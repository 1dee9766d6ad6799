import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { isElement } from '../../render/tree.ts';
import type { Book, Chapter } from './book.ts';

interface ChapterOptions {
  /** How the book names the top of a chapter, or a place in it. */
  anchor: (chapter: Chapter, id?: string) => string;
  /** Makes an address of the site absolute. */
  absolute: (adresse: string) => string;
  /** Levels that its titles go down. */
  down?: number;
  /** What goes at the end of a quotation, from its address. */
  after?: (address: string) => ElementContent;
}

/** What stands in a book: its parts, each with its chapters; `line` leads to one, by its id. */
export const contentsOf = ({ parts }: Book, line: (id: string, titre: string) => string): string => {
  const lines = parts.map(({ titre, chapters }, i) => {
    const inside = chapters.map((c) => `<li>${line(c.id, c.titre)}</li>`).join('');
    return `<li>${line(partId(i), titre)}<ol>${inside}</ol></li>`;
  });
  return `<ol>${lines.join('')}</ol>`;
};
/** How the part of a rank is named. */
export const partId = (rank: number) => `partie-${rank + 1}`;

const idsIn = (nodes: readonly ElementContent[]): string[] =>
  nodes
    .filter((node) => isElement(node))
    .flatMap((e) => [...(e.properties.id === undefined ? [] : [String(e.properties.id)]), ...idsIn(e.children)]);
/** The address that a quotation's caption ends with. */
const addressIn = (nodes: readonly ElementContent[]): string | undefined =>
  nodes
    .filter((node) => isElement(node))
    .map((e) => (e.tagName === 'a' ? String(e.properties.href) : addressIn(e.children)))
    .find((address) => address !== undefined);

/**
 * Writes the chapters of a book as XHTML: ids unique in the book; links lead into the book where it has the page, else to
 * the site.
 */
export function chapterWriter(book: Book, { anchor, absolute, down = 0, after }: ChapterOptions) {
  const chapters = new Map(book.parts.flatMap((part) => part.chapters).map((c) => [c.route, c]));
  const placeIn = (c: Chapter, id: string | undefined) =>
    id !== undefined && idsIn(c.content).includes(id) ? anchor(c, id) : anchor(c);
  return (chapter: Chapter): string => {
    const aim = (href: string): string => {
      if (href.startsWith('#')) return placeIn(chapter, href.slice(1));
      if (!href.startsWith('/')) return href;
      const [path = '', id] = href.split('#');
      const there = chapters.get(path);
      return there ? placeIn(there, id) : absolute(href);
    };
    const set = (node: ElementContent): ElementContent => {
      if (!isElement(node)) return node;
      const { tagName, properties, children } = node;
      const { id, href, ...others } = properties;
      const level = /^h([2-6])$/.exec(tagName)?.[1];
      const more = tagName === 'figure' && after ? [after(addressIn(children) ?? '')] : [];
      return {
        ...node,
        tagName: level === undefined ? tagName : `h${Math.min(6, Number(level) + down)}`,
        properties: {
          ...others,
          ...(id !== undefined && { id: `${chapter.id}--${String(id)}` }),
          ...(href !== undefined && { href: aim(String(href)) }),
        },
        children: [...children.map(set), ...more],
      };
    };
    return toHtml(chapter.content.map(set), { closeSelfClosing: true });
  };
}
