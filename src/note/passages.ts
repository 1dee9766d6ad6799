import type { Root } from 'hast';
import { attributesOf, componentOf, isElement, textContent, type Node } from '../render/tree.ts';

/** What a heading of a body holds, up to the next heading. */
export interface Passage {
  slug: string;
  titre: string;
  /** The words quoted in it, word for word, without their guillemets. */
  quotes: string[];
  /** What it tells, with the few signs of `markup.ts`. */
  told: string;
}

const flat = (texte: string) => texte.replace(/\s+/g, ' ').trim();

/** The words of a sentence; bold and italics keep their signs, and links out of the site their address. */
const sentence = (nodes: readonly Node[]): string =>
  nodes
    .map((node): string => {
      if (!isElement(node)) return textContent(node);
      const inside = sentence(node.children);
      const { href } = node.properties;
      if (node.tagName === 'strong') return `**${inside}**`;
      if (node.tagName === 'em') return `*${inside}*`;
      return typeof href === 'string' && /^https?:/.test(href) ? `[${inside}](${href})` : inside;
    })
    .join('');

/** The paragraphs and the lists of a piece of body, one a line. */
const told = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node): string[] => {
    if (!isElement(node)) return [];
    if (node.tagName === 'p') return [flat(sentence(node.children))];
    if (node.tagName !== 'ul' && node.tagName !== 'ol') return [];
    const items = node.children.filter((child) => isElement(child));
    return items.map((item, i) => `${node.tagName === 'ol' ? `${i + 1}.` : '-'} ${flat(sentence(item.children))}`);
  });

/** The passages of a body, one a heading. */
export function passagesOf(tree: Root): Passage[] {
  const passages: (Passage & { nodes: Node[] })[] = [];
  for (const node of tree.children) {
    const slug = isElement(node, /^h[2-6]$/) ? node.properties.id : undefined;
    if (typeof slug === 'string')
      passages.push({ slug, titre: flat(textContent(node)), quotes: [], told: '', nodes: [] });
    else passages.at(-1)?.nodes.push(node);
  }
  return passages.map(({ nodes, ...passage }) => ({
    ...passage,
    quotes: nodes
      .filter((node) => isElement(node, /^blockquote$/))
      .map((node) => flat(textContent(node)).replace(/^«\s*|\s*»$/g, '')),
    told: told(nodes).join('\n'),
  }));
}

/** The « Depuis » notes of a body by date; a second one of the same date gets a rank. */
export function sinceNotes(tree: Root): Record<string, string> {
  const notes: Record<string, string> = {};
  const walk = (node: Node) => {
    const component = componentOf(node);
    if (component?.name === 'Depuis') {
      const { date = '' } = attributesOf(component);
      let key = date;
      for (let rank = 2; Object.hasOwn(notes, key); rank++) key = `${date}-${rank}`;
      notes[key] = told(component.children as Node[]).join(' ');
    } else if ('children' in node) node.children.forEach(walk);
  };
  tree.children.forEach(walk);
  return notes;
}
