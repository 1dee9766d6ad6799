import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { acronymPattern, type Acronym } from './acronyms.ts';
import { withBase } from './base-path.ts';
import { ENGLISH } from './languages.ts';
import { h, isElement, type Parent } from './tree.ts';
import { fr } from './typography.ts';

export interface WordsOptions {
  /** Path under which the site is published. */
  base?: string;
  /** Linked at their first use. */
  acronyms?: readonly Acronym[];
}

/** What goes on with the sentence around it: a mark that opens the next text still knows the word it follows. */
const INLINE = new Set(['a', 'em', 'strong', 'del', 'sub', 'sup', 'span', 'cite']);
const AS_TYPED = new Set(['code', 'pre']);
/** Where an acronym gets no link: in another link, in what names something. */
const NAMES = new Set(['a', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'caption', 'cite']);
const READ_ALOUD = ['ariaLabel', 'alt', 'title'] as const;

/** 1er, 2e, XXIe. */
const ORDINAL = /(?<![\p{L}\d])(?:(1)(er|re|ers|res)(?![\p{L}\d])|(\d+|[IVX]+)(e|es)(?![\p{L}\d’']))/gu;

const text = (value: string) => ({ type: 'text' as const, value });

/** Puts something else in the place of what a pattern finds in texts; nothing leaves it as it is. */
const replace = (
  nodes: readonly ElementContent[],
  pattern: RegExp,
  make: (match: RegExpExecArray) => ElementContent[] | undefined,
): ElementContent[] =>
  nodes.flatMap((node) => {
    if (node.type !== 'text') return [node];
    const pieces: ElementContent[] = [];
    let end = 0;
    for (const match of node.value.matchAll(pattern)) {
      const made = make(match);
      if (!made) continue;
      if (match.index > end) pieces.push(text(node.value.slice(end, match.index)));
      pieces.push(...made);
      end = match.index + match[0].length;
    }
    if (end < node.value.length) pieces.push(text(node.value.slice(end)));
    return pieces;
  });

/**
 * Sets the words of trees, in place and in order: French typography on texts and on what is read aloud, letters of
 * ordinals raised, English words said to be so, acronyms linked at their first use, links under the base path.
 */
export function wordsSetter({ base = '/', acronyms = [] }: WordsOptions): (tree: Root | Element) => void {
  const pending = new Map(acronyms.map(({ sigle, adresse }) => [sigle, adresse]));
  const pattern = acronymPattern(acronyms);
  let before = '';

  const linkAcronym = ([sigle]: RegExpExecArray): ElementContent[] | undefined => {
    const address = pending.get(sigle);
    if (address === undefined) return undefined;
    // Two acronyms of one term: the reader has met it.
    for (const [other, there] of pending) if (there === address) pending.delete(other);
    return [h('a', { className: ['sigle'], href: withBase(address, base) }, sigle)];
  };
  const setText = (typed: string, inName: boolean): ElementContent[] => {
    const value = fr(typed, before);
    before = (before + value).slice(-4);
    const raised = replace([text(value)], ORDINAL, ([, first, letters, rank = first, ending = letters]) => [
      text(rank ?? ''),
      h('sup', {}, ending ?? ''),
    ]);
    const said = replace(raised, ENGLISH, ([words]) => [h('span', { lang: 'en' }, words)]);
    return pattern && !inName ? replace(said, pattern, linkAcronym) : said;
  };
  const setElement = ({ properties }: Element) => {
    for (const name of READ_ALOUD) {
      const label = properties[name];
      if (typeof label === 'string') properties[name] = fr(label);
    }
    for (const name of ['href', 'src'] as const) {
      const address = properties[name];
      if (typeof address === 'string') properties[name] = withBase(address, base);
    }
    const { srcSet } = properties;
    if (typeof srcSet === 'string')
      properties.srcSet = srcSet
        .split(', ')
        .map((copy) => withBase(copy, base))
        .join(', ');
  };
  const walk = (parent: Parent, inName: boolean) => {
    parent.children = (parent.children as ElementContent[]).flatMap((node) => {
      if (node.type === 'text') return setText(node.value, inName);
      if (!('children' in node)) return [node];
      const name = isElement(node) ? node.tagName : '';
      const inline = INLINE.has(name);
      if (!inline) before = '';
      if (isElement(node)) setElement(node);
      if (!AS_TYPED.has(name)) walk(node, inName || NAMES.has(name));
      if (!inline) before = '';
      return [node];
    });
  };
  return (tree) => {
    walk(tree, false);
  };
}

/** The same for texts that stand outside a body, one after the other on a page: gives their HTML. */
export function textSetter(options: WordsOptions = {}): (typed: string) => string {
  const set = wordsSetter(options);
  return (typed) => {
    const paragraph = h('p', {}, typed);
    set(paragraph);
    return toHtml(paragraph.children);
  };
}

/** Sets a text of the interface or of a field: its ordinals raised, its words the same. Gives its HTML. */
export const setWords = textSetter();
