import type { Element, Root, RootContent } from 'hast';
import { ANCHOR } from '../model/guide.ts';
import { headingSlug } from '../model/routes.ts';
import { isElement, textContent } from './tree.ts';

/** A heading with its address in the page. */
interface NamedHeading {
  depth: number;
  slug: string;
  text: string;
  /** Its address is written at its end, `[#id]`. */
  fixed: boolean;
  element: Element;
}

/**
 * The id of a paragraph: from its first words, so that the address survives what is added after it or elsewhere
 * in the page. Five letters and digits of a 32-bit hash (FNV-1a).
 */
export function paragraphId(text: string): string {
  let h = 0x811c9dc5;
  for (const sign of text.replace(/\s+/g, ' ').trim().slice(0, 60))
    h = Math.imul(h ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `p-${h.toString(36).padStart(7, '0').slice(-5)}`;
}

function* headingsIn(node: Root | RootContent): Generator<Element> {
  if (node.type !== 'root' && isElement(node, /^h[1-6]$/)) yield node;
  else if ('children' in node) for (const child of node.children) yield* headingsIn(child);
}

/** Takes the fixed anchor off the end of a heading. */
function takeAnchor(heading: Element): string | undefined {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const anchor = ANCHOR.exec(last.value)?.[1];
  if (anchor !== undefined) last.value = last.value.replace(ANCHOR, '');
  return anchor;
}

/**
 * Gives each heading of a body its ASCII id, or the fixed one written `[#id]` at its end, and each paragraph of the
 * text its own. A written id is a promise: none made of words takes it, wherever it stands.
 */
export function nameAnchors(tree: Root): NamedHeading[] {
  const headings = [...headingsIn(tree)].map((element) => ({ element, anchor: takeAnchor(element) }));
  const written = new Set(headings.flatMap(({ anchor }) => anchor ?? []));
  const taken = new Set(written);
  const free = (base: string) => {
    let id = base;
    for (let rank = 2; taken.has(id); rank++) id = `${base}-${rank}`;
    taken.add(id);
    return id;
  };
  for (const node of tree.children)
    if (isElement(node, /^p$/)) node.properties.id = free(paragraphId(textContent(node)));
  return headings.map(({ element, anchor }) => {
    const text = textContent(element);
    const slug = anchor ?? free(headingSlug(text));
    element.properties.id = slug;
    return { depth: Number(element.tagName.charAt(1)), slug, text, fixed: anchor !== undefined, element };
  });
}
